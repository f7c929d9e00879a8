package io.strongroom.engine;

import static io.strongroom.engine.OpenStore.BUCKET;
import static io.strongroom.engine.OpenStore.call;
import static io.strongroom.engine.OpenStore.content;
import static io.strongroom.engine.OpenStore.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.CannedAcl;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectMetadata;
import io.strongroom.engine.model.ObjectSettings;
import io.strongroom.engine.model.PolicyName;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.UserName;
import io.strongroom.engine.model.VersionName;
import io.strongroom.engine.model.Versioning;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.access.AttachPolicyToUser;
import io.strongroom.engine.usecase.access.CreatePolicy;
import io.strongroom.engine.usecase.bucket.CreateBucket;
import io.strongroom.engine.usecase.bucket.PutBucketAcl;
import io.strongroom.engine.usecase.bucket.PutBucketVersioning;
import io.strongroom.engine.usecase.object.AppendObject;
import io.strongroom.engine.usecase.object.CompleteMultipartUpload;
import io.strongroom.engine.usecase.object.CopyObject;
import io.strongroom.engine.usecase.object.DeleteObject;
import io.strongroom.engine.usecase.object.GetObject;
import io.strongroom.engine.usecase.object.GetObjectAcl;
import io.strongroom.engine.usecase.object.HeadObject;
import io.strongroom.engine.usecase.object.InitiateMultipartUpload;
import io.strongroom.engine.usecase.object.MultipartUpload;
import io.strongroom.engine.usecase.object.Overwrite;
import io.strongroom.engine.usecase.object.PutObject;
import io.strongroom.engine.usecase.object.PutObjectAcl;
import io.strongroom.engine.usecase.object.UploadPart;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// ACLs are kept, told, never inherited, and open nothing.
class AclTest {
    private static final ObjectKey KEY = new ObjectKey("a");
    private static final ObjectSettings PUBLIC = ObjectSettings.none().with(CannedAcl.PUBLIC_READ);

    @TempDir
    Path folder;

    private OpenStore store;

    @BeforeEach
    void open() throws Exception {
        store = OpenStore.create(folder.resolve("store"));
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    private static InputStream stream() {
        return new ByteArrayInputStream(content(10));
    }

    private ObjectEntry put(ObjectSettings settings) throws EngineException {
        return store.engine()
                .objects()
                .put()
                .run(call(), PutObject.Request.of(BUCKET, KEY, stream()).with(settings));
    }

    private CannedAcl acl(String key) throws EngineException {
        return acl(key, Optional.empty());
    }

    private CannedAcl acl(String key, Optional<VersionName> version) throws EngineException {
        return store.engine()
                .objects()
                .getAcl()
                .run(call(), new GetObjectAcl.Request(BUCKET, new ObjectKey(key), version));
    }

    private void setAcl(CannedAcl acl, Optional<VersionName> version) throws EngineException {
        store.engine().objects().putAcl().run(call(), new PutObjectAcl.Request(BUCKET, KEY, version, acl));
    }

    @Test
    void aBucketIsPrivateUntilItIsToldOtherwise() throws Exception {
        assertThat(store.engine().buckets().getAcl().run(call(), BUCKET)).isEqualTo(CannedAcl.PRIVATE);

        store.engine().buckets().putAcl().run(call(), new PutBucketAcl.Request(BUCKET, CannedAcl.PUBLIC_READ));
        store.close();
        store = OpenStore.open(EngineOptions.of(folder.resolve("store")));

        assertThat(store.engine().buckets().getAcl().run(call(), BUCKET)).isEqualTo(CannedAcl.PUBLIC_READ);
        assertThat(store.engine().buckets().info().run(call(), BUCKET).acl()).isEqualTo(CannedAcl.PUBLIC_READ);
        assertThat(problemOf(() -> store.engine()
                        .buckets()
                        .putAcl()
                        .run(call(), new PutBucketAcl.Request(BUCKET, CannedAcl.DEFAULT))))
                .isEqualTo(new Problem.InvalidArgument("x-oss-acl", "default"));
    }

    @Test
    void aBucketIsMadeWithItsAcl() throws Exception {
        BucketName other = new BucketName("pictures");
        store.engine()
                .buckets()
                .create()
                .run(call(), new CreateBucket.Request(other, Optional.empty()).with(CannedAcl.PUBLIC_READ_WRITE));

        assertThat(store.engine().buckets().getAcl().run(call(), other)).isEqualTo(CannedAcl.PUBLIC_READ_WRITE);
    }

    @Test
    void whatReplacesAnObjectDoesNotInheritItsAcl() throws Exception {
        put(PUBLIC);
        assertThat(acl("a")).isEqualTo(CannedAcl.PUBLIC_READ);

        put(ObjectSettings.none());
        assertThat(acl("a")).isEqualTo(CannedAcl.DEFAULT);

        setAcl(CannedAcl.PRIVATE, Optional.empty());
        assertThat(acl("a")).isEqualTo(CannedAcl.PRIVATE);
        setAcl(CannedAcl.DEFAULT, Optional.empty());
        assertThat(acl("a")).isEqualTo(CannedAcl.DEFAULT);
    }

    @Test
    void aCopyHasTheAclOfItsRequest() throws Exception {
        put(PUBLIC);
        store.copy("a", "b", EncryptionRule.none());
        assertThat(acl("b")).isEqualTo(CannedAcl.DEFAULT);

        store.engine()
                .objects()
                .copy()
                .run(
                        call(),
                        CopyObject.Request.of(
                                        GetObject.Request.of(BUCKET, KEY),
                                        HeadObject.Request.of(BUCKET, new ObjectKey("c")))
                                .with(PUBLIC));
        assertThat(acl("c")).isEqualTo(CannedAcl.PUBLIC_READ);
    }

    @Test
    void theAclOfAnAppendableObjectIsThatOfItsFirstAppend() throws Exception {
        AppendObject.Request first =
                new AppendObject.Request(BUCKET, KEY, 0, ObjectMetadata.none(), Optional.empty(), stream());
        store.engine().objects().append().run(call(), first.with(PUBLIC));
        AppendObject.Request second =
                new AppendObject.Request(BUCKET, KEY, 10, ObjectMetadata.none(), Optional.empty(), stream());
        store.engine()
                .objects()
                .append()
                .run(call(), second.with(ObjectSettings.none().with(CannedAcl.PRIVATE)));

        assertThat(acl("a")).isEqualTo(CannedAcl.PUBLIC_READ);
    }

    @Test
    void anUploadInPartsKeepsItsAclUntilItIsAnObject() throws Exception {
        MultipartUpload upload = store.engine()
                .multipart()
                .initiate()
                .run(
                        call(),
                        new InitiateMultipartUpload.Request(
                                        BUCKET, KEY, ObjectMetadata.none(), Optional.empty(), Overwrite.ALLOWED)
                                .with(PUBLIC))
                .upload();
        store.close();
        store = OpenStore.open(EngineOptions.of(folder.resolve("store")));
        store.engine()
                .multipart()
                .uploadPart()
                .run(call(), new UploadPart.Request(upload, 1, Optional.empty(), UploadPart.Content.of(stream())));
        store.engine()
                .multipart()
                .complete()
                .run(call(), new CompleteMultipartUpload.Request(upload, Optional.empty(), Overwrite.ALLOWED));

        assertThat(acl("a")).isEqualTo(CannedAcl.PUBLIC_READ);
    }

    @Test
    void eachVersionHasItsOwn() throws Exception {
        store.engine()
                .buckets()
                .putVersioning()
                .run(call(), new PutBucketVersioning.Request(BUCKET, Versioning.ENABLED));
        VersionName first = VersionName.of(put(PUBLIC).versionId());
        put(ObjectSettings.none());

        assertThat(acl("a", Optional.of(first))).isEqualTo(CannedAcl.PUBLIC_READ);
        setAcl(CannedAcl.PRIVATE, Optional.of(first));
        assertThat(acl("a", Optional.of(first))).isEqualTo(CannedAcl.PRIVATE);
        assertThat(acl("a")).isEqualTo(CannedAcl.DEFAULT);

        store.engine().objects().delete().run(call(), new DeleteObject.Request(BUCKET, KEY));
        assertThat(problemOf(() -> acl("a"))).isEqualTo(new Problem.NoSuchKey(BUCKET, KEY));
    }

    @Test
    void anAclOpensNothing() throws Exception {
        store.engine().buckets().putAcl().run(call(), new PutBucketAcl.Request(BUCKET, CannedAcl.PUBLIC_READ_WRITE));
        put(ObjectSettings.none().with(CannedAcl.PUBLIC_READ_WRITE));
        Call nobody = Call.of(new Caller("anonymous"), CallOrigin.ENDPOINT);

        assertThat(problemOf(() -> store.engine().objects().get().run(nobody, GetObject.Request.of(BUCKET, KEY))))
                .isInstanceOf(Problem.AccessDenied.class);
        assertThat(problemOf(
                        () -> store.engine().objects().put().run(nobody, PutObject.Request.of(BUCKET, KEY, stream()))))
                .isInstanceOf(Problem.AccessDenied.class);
    }

    @Test
    void whoMayUploadMayNotSetAnAclForThat() throws Exception {
        UserName li = new UserName("li");
        PolicyName policy = new PolicyName("upload");
        store.engine().users().create().run(call(), li);
        store.engine()
                .policies()
                .create()
                .run(
                        call(),
                        new CreatePolicy.Request(
                                policy,
                                "",
                                "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"oss:PutObject\",\"Resource\":\"*\"}]}"));
        store.engine().users().attach().run(call(), new AttachPolicyToUser.Request(li, policy));
        Call asLi = Call.of(li.caller(), CallOrigin.ENDPOINT);
        PutObject.Request upload = PutObject.Request.of(BUCKET, KEY, stream());

        assertThat(problemOf(() -> store.engine().objects().put().run(asLi, upload.with(PUBLIC))))
                .isEqualTo(new Problem.AccessDenied(li.caller(), "oss:PutObjectAcl", "acs:oss:*:*:contracts/a"));
        store.engine().objects().put().run(asLi, upload);
        assertThat(acl("a")).isEqualTo(CannedAcl.DEFAULT);
    }

    @Test
    void wordsAreThoseOfOss() throws Exception {
        assertThat(CannedAcl.ofObject("default")).isEqualTo(CannedAcl.DEFAULT);
        assertThat(CannedAcl.ofBucket("public-read-write")).isEqualTo(CannedAcl.PUBLIC_READ_WRITE);
        assertThat(problemOf(() -> CannedAcl.ofBucket("default")))
                .isEqualTo(new Problem.InvalidArgument("x-oss-acl", "default"));
        assertThat(problemOf(() -> CannedAcl.ofObject("Private")))
                .isEqualTo(new Problem.InvalidArgument("x-oss-object-acl", "Private"));
    }
}
