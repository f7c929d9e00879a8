package io.strongroom.engine.policy;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.PolicyName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The policies that come with the store, under the names that RAM gives them.
public final class SystemPolicies {
    private static final List<String> NAMES = List.of(
            "AdministratorAccess",
            "AliyunKMSCryptoAdminAccess",
            "AliyunKMSCryptoUserAccess",
            "AliyunKMSFullAccess",
            "AliyunKMSReadOnlyAccess",
            "AliyunOSSFullAccess",
            "AliyunOSSReadOnlyAccess");
    private static final SortedMap<PolicyName, String> TEXTS = read();
    private static final SortedMap<PolicyName, Policy> PARSED = parsed();

    private SystemPolicies() {}

    /// Texts by names.
    public static SortedMap<PolicyName, String> texts() {
        return TEXTS;
    }

    /// Policies by names.
    public static SortedMap<PolicyName, Policy> policies() {
        return PARSED;
    }

    private static SortedMap<PolicyName, String> read() {
        SortedMap<PolicyName, String> texts = new TreeMap<>();
        for (String name : NAMES) {
            try (InputStream file = SystemPolicies.class.getResourceAsStream("system/" + name + ".json")) {
                if (file == null) {
                    throw new IllegalStateException("a policy of the program is missing: " + name);
                }
                texts.put(new PolicyName(name), new String(file.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Collections.unmodifiableSortedMap(texts);
    }

    private static SortedMap<PolicyName, Policy> parsed() {
        SortedMap<PolicyName, Policy> policies = new TreeMap<>();
        TEXTS.forEach((name, text) -> {
            try {
                policies.put(name, PolicyParser.parse(name.value(), text));
            } catch (EngineException e) {
                throw new IllegalStateException("a policy of the program is none: " + name, e);
            }
        });
        return Collections.unmodifiableSortedMap(policies);
    }
}
