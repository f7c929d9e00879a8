package io.strongroom.e2e.page;

import io.strongroom.e2e.support.Robot;

/// The frame of the open store.
public final class ShellPage {
    private final Robot robot;

    public ShellPage(Robot robot) {
        this.robot = robot;
        robot.node("store");
    }

    /// Opens a page by its entry in the sidebar.
    public ShellPage open(String page) {
        robot.click("nav-" + page);
        return this;
    }

    /// Closes what lies over the page.
    public ShellPage closeNotifications() {
        robot.fireAll(".sr-toast .button.small");
        return this;
    }

    /// Seals the store.
    public UnlockPage seal() {
        robot.click("navSeal");
        return new UnlockPage(robot);
    }
}
