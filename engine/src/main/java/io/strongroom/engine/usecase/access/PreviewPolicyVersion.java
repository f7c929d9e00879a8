package io.strongroom.engine.usecase.access;

import io.strongroom.engine.meta.BucketRow;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.meta.UserTable.UserRow;
import io.strongroom.engine.model.AccessState;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.PolicyEffect;
import io.strongroom.engine.model.PolicyName;
import io.strongroom.engine.model.UserName;
import io.strongroom.engine.policy.Authorizer;
import io.strongroom.engine.policy.Grants;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.policy.Policy;
import io.strongroom.engine.policy.PolicyParser;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tells what another text of a policy would change in terms of data: who would lose how many objects, and who would
/// gain some. Changes nothing; looks at up to 200,000 objects.
public final class PreviewPolicyVersion extends Reading<PreviewPolicyVersion.Request, List<PolicyEffect>> {
    private static final int MOST_BUCKETS = 10_000;

    private final Database database;
    private final Authorizer authorizer;

    public PreviewPolicyVersion(Door door, Database database, Authorizer authorizer) {
        super(door);
        this.database = database;
        this.authorizer = authorizer;
    }

    public record Request(PolicyName name, String text) {}

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(
                Permission.onPolicy("ram:GetPolicy", request.name()),
                Permission.onUsers("ram:ListUsers"),
                Permission.onService("oss:ListObjects"));
    }

    /// @return every enabled user to whom the policy is attached, by name
    @Override
    protected List<PolicyEffect> read(Call call, Request request) throws EngineException {
        Policy next = PolicyParser.parse(request.name().value(), request.text());
        return database.read(tables -> effects(tables, call, request.name(), next));
    }

    /// What one user has now and would have.
    private final class Change {
        private final UserName user;
        private final Grants before;
        private final Grants after;
        private long loses;
        private long gains;

        Change(UserName user, Grants before, Grants after) {
            this.user = user;
            this.before = before;
            this.after = after;
        }

        void ask(List<Permission> needed) {
            boolean could = allows(before, needed);
            boolean can = allows(after, needed);
            loses += could && !can ? 1 : 0;
            gains += can && !could ? 1 : 0;
        }

        private boolean allows(Grants grants, List<Permission> needed) {
            return needed.stream()
                    .allMatch(permission ->
                            authorizer.decide(grants, user.caller(), permission).isAllowed());
        }
    }

    private List<PolicyEffect> effects(Tables tables, Call call, PolicyName name, Policy next) throws EngineException {
        List<Change> changes = changes(tables, name, next);
        ReadableCounts counts = new ReadableCounts(tables, call.cancellation());
        if (!changes.isEmpty()) {
            for (BucketRow bucket : tables.buckets().list("", "", MOST_BUCKETS)) {
                counts.each(bucket, "", (needed, _) -> changes.forEach(change -> change.ask(needed)));
            }
        }
        return changes.stream()
                .map(change -> new PolicyEffect(change.user, change.loses, change.gains, counts.whole()))
                .toList();
    }

    private List<Change> changes(Tables tables, PolicyName name, Policy next) throws EngineException {
        Map<PolicyName, Policy> now = AccessBook.policies(tables);
        Map<PolicyName, Policy> then = new HashMap<>(now);
        then.put(name, next);
        List<Change> changes = new ArrayList<>();
        for (UserName user : PolicyStep.users(tables, name)) {
            UserRow row = UserStep.get(tables, user);
            if (row.state() == AccessState.ENABLED) {
                changes.add(new Change(
                        user, AccessBook.attached(row.policies(), now), AccessBook.attached(row.policies(), then)));
            }
        }
        return changes;
    }
}
