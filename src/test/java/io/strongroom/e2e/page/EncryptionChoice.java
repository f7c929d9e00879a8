package io.strongroom.e2e.page;

import io.strongroom.e2e.support.Robot;

/// The choice of method, key and cipher in a sheet.
public final class EncryptionChoice {
    private final Robot robot;

    EncryptionChoice(Robot robot) {
        this.robot = robot;
        robot.node("encryptionMethod");
    }

    /// Chooses a method by its name in the program, such as `SSE_OSS`.
    public EncryptionChoice method(String name) {
        robot.choose("encryptionMethod", name);
        return this;
    }

    /// Chooses a key by its alias.
    public EncryptionChoice key(String alias) {
        robot.chooseNaming("encryptionKey", alias);
        return this;
    }

    /// Chooses SM4 for the content.
    public EncryptionChoice sm4() {
        robot.segment("encryptionAlgorithm", 1);
        return this;
    }
}
