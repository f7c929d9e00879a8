package io.strongroom.app.http.kms;

import io.strongroom.engine.model.AccountId;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.model.KeyId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Keys and aliases as resources: `acs:kms:REGION:ACCOUNT:key/ID`. Any region is read, since there is one store only.
final class KeyArn {
    /// Where this store says it is, as for buckets.
    private static final String PREFIX = "acs:kms:cn-hangzhou:";

    private static final Pattern FORM = Pattern.compile("acs:kms:[^:]*:[^:]*:(?:key/(.+)|(alias/.+))");

    private KeyArn() {}

    static String of(AccountId account, KeyId key) {
        return PREFIX + account + ":key/" + key;
    }

    static String of(AccountId account, KeyAlias alias) {
        return PREFIX + account + ":" + alias;
    }

    /// The id or alias that a text names, itself where it is no ARN.
    static String withoutPrefix(String text) {
        Matcher arn = FORM.matcher(text);
        if (!arn.matches()) {
            return text;
        }
        return arn.group(1) == null ? arn.group(2) : arn.group(1);
    }
}
