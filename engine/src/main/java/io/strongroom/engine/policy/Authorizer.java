package io.strongroom.engine.policy;

import io.strongroom.engine.model.AccessStanding;
import io.strongroom.engine.model.AccountId;
import io.strongroom.engine.model.Caller;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;

/// Decides whether a caller may do something. The account owner and the store itself may do everything; everybody else
/// what their policies allow and none denies.
///
/// Answers from memory, as it is asked within reads of the database. Safe for many threads.
public final class Authorizer {
    private final Book book;
    private final InstantSource clock;
    private final AccountId account;

    /// What is attached to whom, at this moment.
    @FunctionalInterface
    public interface Book {
        /// @return [AccessStanding#UNKNOWN] for who is no user
        Grants of(Caller caller);
    }

    /// @param account whose resources they are
    public Authorizer(Book book, InstantSource clock, AccountId account) {
        this.book = book;
        this.clock = clock;
        this.account = account;
    }

    /// Whether `caller` has `permission`.
    public boolean allows(Caller caller, Permission permission) {
        return decide(caller, permission).isAllowed();
    }

    /// What the policies of `caller` say of `permission`, and which statement says it.
    public Decision decide(Caller caller, Permission permission) {
        return decide(caller, permission, Map.of());
    }

    /// What the policies of `caller` say of `permission` in a call of which more is known.
    ///
    /// @param wire what conditions may ask of the connection, such as `acs:SourceIp`
    public Decision decide(Caller caller, Permission permission, Map<String, String> wire) {
        if (isUnlimited(caller)) {
            return Decision.EVERYTHING;
        }
        return PolicyEvaluator.decide(book.of(caller).policies(), caller.name(), request(permission, wire));
    }

    /// What policies would say if they were attached to `caller`.
    public Decision decide(Grants grants, Caller caller, Permission permission) {
        return PolicyEvaluator.decide(grants.policies(), caller.name(), request(permission, Map.of()));
    }

    /// Whether the caller may ask for anything.
    public AccessStanding standing(Caller caller) {
        return isUnlimited(caller) ? AccessStanding.OWNER : book.of(caller).standing();
    }

    private static boolean isUnlimited(Caller caller) {
        return caller.equals(Caller.ROOT) || caller.equals(Caller.STORE);
    }

    // What is not known is absent to conditions (RAM, "Condition"): within the process there is no address.
    private AccessRequest request(Permission permission, Map<String, String> wire) {
        Map<String, String> context = new TreeMap<>(wire);
        context.putAll(permission.context());
        context.put("acs:CurrentTime", clock.instant().toString());
        return new AccessRequest(permission.action(), ResourcePattern.owned(permission.resource(), account), context);
    }
}
