package io.strongroom.engine.policy;

import io.strongroom.engine.model.AccountId;
import io.strongroom.engine.model.PolicyHint;
import io.strongroom.engine.model.PolicyHint.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Looks for what is valid and yet probably a mistake. Nothing is repaired: an action that does not
/// exist matches nothing.
public final class PolicyLint {
    private static final Set<String> ON_CONTAINERS =
            Set.of("kms:listkeys", "kms:listaliases", "kms:createkey", "kms:list*");
    private static final int LONGEST_NAME = 100;

    private final List<PolicyHint> hints = new ArrayList<>();
    private final PolicyStatement statement;
    private final int number;
    private final Optional<AccountId> account;

    private PolicyLint(PolicyStatement statement, int number, Optional<AccountId> account) {
        this.statement = statement;
        this.number = number;
        this.account = account;
    }

    /// What is odd, in the order of the text.
    ///
    /// @param account of the store that the policy is for, when it is known
    public static List<PolicyHint> hints(Policy policy, Optional<AccountId> account) {
        List<PolicyHint> hints = new ArrayList<>();
        for (int i = 0; i < policy.statements().size(); i++) {
            PolicyLint lint = new PolicyLint(policy.statements().get(i), i + 1, account);
            lint.actions();
            lint.resources();
            lint.width();
            hints.addAll(lint.hints);
        }
        return hints;
    }

    private void actions() {
        for (ActionPattern action : statement.actions()) {
            if (KnownActions.meantBy(action).isEmpty()) {
                boolean named = !action.isWild() && action.typed().length() <= LONGEST_NAME;
                add(
                        action.isWild() ? Kind.MATCHES_NO_ACTION : Kind.UNKNOWN_ACTION,
                        action.typed(),
                        named ? KnownActions.nearest(action.typed()) : Optional.empty());
            }
        }
    }

    private void resources() {
        for (ResourcePattern resource : statement.resources()) {
            place(resource);
            if (resource.segments().stream()
                    .anyMatch(segment -> segment.pattern().isEmpty())) {
                add(Kind.EMPTY_SEGMENT, resource.text(), Optional.empty());
            }
            if (!statement.notActions() && !resource.isAll()) {
                service(resource);
                bucket(resource);
            }
        }
        key();
    }

    // A store is in no region and belongs to one account.
    private void place(ResourcePattern resource) {
        if (!Set.of("", "*").contains(resource.region())) {
            add(Kind.REGION, resource.text(), Optional.of(resource.anywhere()));
        } else if (!Set.of("", "*").contains(resource.account())
                && !account.map(resource::meansAccount).orElse(false)) {
            add(Kind.OTHER_ACCOUNT, resource.text(), Optional.of(resource.anywhere()));
        }
    }

    private void service(ResourcePattern resource) {
        Glob service = new Glob(resource.service());
        boolean meant = statement.actions().stream()
                .anyMatch(action -> KnownActions.meantBy(action).stream()
                        .anyMatch(known -> service.matches(known.substring(0, known.indexOf(':')))));
        if (!meant
                && statement.actions().stream()
                        .noneMatch(action -> KnownActions.meantBy(action).isEmpty())) {
            add(Kind.OTHER_SERVICE, resource.text(), Optional.empty());
        }
    }

    private void bucket(ResourcePattern resource) {
        String name = resource.name();
        if (!resource.service().equals("oss") || name.equals("*") || name.contains("/")) {
            return;
        }
        if (name.endsWith("*")) {
            String bucket = name.substring(0, name.length() - 1);
            add(Kind.BUCKET_PREFIX, resource.text(), Optional.of(withName(resource, bucket + "/*")));
        } else if (meansObjects() && !namesObjectsOf(name)) {
            add(Kind.BUCKET_WITHOUT_OBJECTS, resource.text(), Optional.of(withName(resource, name + "/*")));
        }
    }

    /// Whether an action is about objects.
    private boolean meansObjects() {
        return statement.actions().stream()
                .flatMap(action -> KnownActions.meantBy(action).stream())
                .anyMatch(action -> action.matches("oss:(Put|Get|Delete)Object(Version)?"));
    }

    private boolean namesObjectsOf(String bucket) {
        return statement.resources().stream()
                .anyMatch(other -> other.isAll()
                        || other.name().equals("*")
                        || other.name().startsWith(bucket + "/")
                        || other.name().startsWith("*"));
    }

    private static String withName(ResourcePattern resource, String name) {
        return resource.text()
                        .substring(0, resource.text().length() - resource.name().length())
                + name;
    }

    private void key() {
        boolean lists = statement.actions().stream()
                .map(action -> action.typed().toLowerCase(Locale.ROOT))
                .anyMatch(ON_CONTAINERS::contains);
        boolean single = statement.resources().stream()
                .allMatch(resource -> resource.name().startsWith("key/"));
        if (lists && single && !statement.notActions()) {
            String first = statement.resources().getFirst().text();
            add(Kind.KEY_WITHOUT_CONTAINER, first, Optional.of(first.substring(0, first.lastIndexOf("key/")) + "key"));
        }
    }

    private void width() {
        if (!statement.allows()) {
            return;
        }
        boolean everywhere = statement.resources().stream().anyMatch(ResourcePattern::isAll);
        if (statement.notActions()) {
            add(Kind.ALLOWS_ALL_BUT, "", Optional.empty());
        } else if (everywhere
                && statement.conditions().isEmpty()
                && statement.actions().stream()
                        .anyMatch(action -> action.typed().equals("*"))) {
            add(Kind.ALLOWS_EVERYTHING, "", Optional.empty());
        }
    }

    private void add(Kind kind, String detail, Optional<String> suggestion) {
        hints.add(new PolicyHint(kind, number, statement.line(), detail, suggestion));
    }
}
