package io.strongroom.e2e.support;

import io.strongroom.engine.Engine;
import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeySpec;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.PolicyName;
import io.strongroom.engine.model.StoreSecret;
import io.strongroom.engine.model.UserName;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.access.AttachPolicyToUser;
import io.strongroom.engine.usecase.access.SetLoginProfile;
import io.strongroom.engine.usecase.bucket.CreateBucket;
import io.strongroom.engine.usecase.key.CreateKey;
import io.strongroom.engine.usecase.object.PutObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A store with a user who may read objects and look at keys, and decrypt with none.
public final class GuardedStore {
    /// The user.
    public static final String USER = "chen.jing";

    /// What the user signs in with.
    public static final String PASSWORD = "brass kettle 2207 at noon";

    /// What the object holds that is encrypted under the chosen key.
    public static final String SECRET = "only with the permission to decrypt";

    private GuardedStore() {}

    /// Makes it in the folder of [ConsoleUnderTest], opened by [MadeStore#PASSPHRASE].
    public static void in(Path folder) throws EngineException {
        try (StoreSecret secret = new StoreSecret.Passphrase(MadeStore.PASSPHRASE.toCharArray());
                Engine engine = Engine.create(EngineOptions.of(folder.resolve("vault")), List.of(secret))) {
            engine.keys()
                    .create()
                    .run(
                            root(),
                            new CreateKey.Request(
                                    KeyOrigin.ALIYUN_KMS,
                                    KeySpec.AES_256,
                                    "",
                                    Optional.of(new KeyAlias("alias/finance-2024"))));
            BucketName bucket = new BucketName("finance-archive");
            engine.buckets()
                    .create()
                    .run(
                            root(),
                            new CreateBucket.Request(bucket, Optional.of(EncryptionRule.kms("alias/finance-2024"))));
            engine.objects()
                    .put()
                    .run(
                            root(),
                            PutObject.Request.of(
                                    bucket,
                                    new ObjectKey("ledger.xlsx"),
                                    new ByteArrayInputStream(SECRET.getBytes(StandardCharsets.UTF_8))));
            user(engine);
        }
    }

    private static void user(Engine engine) throws EngineException {
        UserName user = new UserName(USER);
        engine.users().create().run(root(), user);
        engine.users()
                .setLoginProfile()
                .run(root(), new SetLoginProfile.Request(user, Optional.of(PASSWORD.toCharArray())));
        for (String policy : List.of("AliyunOSSReadOnlyAccess", "AliyunKMSReadOnlyAccess")) {
            engine.users().attach().run(root(), new AttachPolicyToUser.Request(user, new PolicyName(policy)));
        }
    }

    private static Call root() {
        return Call.root(CallOrigin.CONSOLE);
    }
}
