package io.strongroom.engine;

import io.strongroom.engine.crypto.SecretBytes;
import io.strongroom.engine.kms.AccessSecrets;
import io.strongroom.engine.kms.EndpointKey;
import io.strongroom.engine.kms.KeyVault;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.AccountId;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.policy.Authorizer;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.access.AccessBook;
import io.strongroom.engine.usecase.access.AccessKeySignature;
import io.strongroom.engine.usecase.access.AttachPolicyToUser;
import io.strongroom.engine.usecase.access.CountReadable;
import io.strongroom.engine.usecase.access.CreateAccessKey;
import io.strongroom.engine.usecase.access.CreatePolicy;
import io.strongroom.engine.usecase.access.CreatePolicyVersion;
import io.strongroom.engine.usecase.access.CreateUser;
import io.strongroom.engine.usecase.access.DeleteAccessKey;
import io.strongroom.engine.usecase.access.DeletePolicy;
import io.strongroom.engine.usecase.access.DeleteUser;
import io.strongroom.engine.usecase.access.DetachPolicyFromUser;
import io.strongroom.engine.usecase.access.ExplainAccess;
import io.strongroom.engine.usecase.access.GetPolicy;
import io.strongroom.engine.usecase.access.GetUser;
import io.strongroom.engine.usecase.access.ListAccessKeys;
import io.strongroom.engine.usecase.access.ListPolicies;
import io.strongroom.engine.usecase.access.ListUsers;
import io.strongroom.engine.usecase.access.PreviewPolicyVersion;
import io.strongroom.engine.usecase.access.SetDefaultPolicyVersion;
import io.strongroom.engine.usecase.access.SetLoginProfile;
import io.strongroom.engine.usecase.access.SignIn;
import io.strongroom.engine.usecase.access.UpdateAccessKey;
import io.strongroom.engine.usecase.access.UpdateUser;
import io.strongroom.engine.usecase.store.GetEndpointIdentity;
import io.strongroom.engine.usecase.store.SetEndpointIdentity;
import java.time.InstantSource;

/// The part of an unsealed store that knows users and decides what they may.
final class AccessParts implements AutoCloseable {
    private final Database database;
    private final AccessSecrets secrets;
    private final EndpointKey endpointKey;
    private final AccessBook book = new AccessBook();
    private final Authorizer authorizer;
    private final Door door;

    AccessParts(Database database, SecretBytes storeKey, InstantSource clock, AccountId account) {
        this.database = database;
        this.secrets = new AccessSecrets(storeKey);
        this.endpointKey = new EndpointKey(storeKey);
        this.authorizer = new Authorizer(book, clock, account);
        this.door = new Door(authorizer, database);
    }

    void open() throws EngineException {
        book.read(database);
    }

    Door door() {
        return door;
    }

    AccessUseCases users(KeyVault vault) {
        return new AccessUseCases(
                new CreateUser(door, database, book),
                new ListUsers(door, database),
                new GetUser(door, database),
                new UpdateUser(door, database, book),
                new DeleteUser(door, database, book),
                new SetLoginProfile(door, database),
                new CreateAccessKey(door, database, secrets),
                new ListAccessKeys(door, database),
                new UpdateAccessKey(door, database),
                new DeleteAccessKey(door, database),
                new AttachPolicyToUser(door, database, book),
                new DetachPolicyFromUser(door, database, book),
                new ExplainAccess(door, database, vault),
                new CountReadable(door, database, authorizer));
    }

    SignIn signIn() {
        return new SignIn(database);
    }

    AccessKeySignature signatures() {
        return new AccessKeySignature(database, secrets);
    }

    GetEndpointIdentity endpointIdentity() {
        return new GetEndpointIdentity(door, database, endpointKey);
    }

    SetEndpointIdentity setEndpointIdentity() {
        return new SetEndpointIdentity(door, database, endpointKey);
    }

    PolicyUseCases policies() {
        return new PolicyUseCases(
                new CreatePolicy(door, database),
                new PreviewPolicyVersion(door, database, authorizer),
                new CreatePolicyVersion(door, database, book),
                new SetDefaultPolicyVersion(door, database, book),
                new GetPolicy(door, database),
                new ListPolicies(door, database),
                new DeletePolicy(door, database));
    }

    @Override
    public void close() {
        secrets.close();
        endpointKey.close();
    }
}
