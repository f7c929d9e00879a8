package io.strongroom.engine.model;

/// Who besides the owner may reach a bucket or an object, in the words of OSS.
///
/// Kept and told, so that clients find what they have set. It opens nothing: whoever has no policy that allows a call
/// is
/// refused whatever the ACL says, and so is everybody who does not say who they are.
public enum CannedAcl {
    /// An object follows its bucket. No bucket has it.
    DEFAULT("default"),
    PRIVATE("private"),
    PUBLIC_READ("public-read"),
    PUBLIC_READ_WRITE("public-read-write");

    private final String word;

    CannedAcl(String word) {
        this.word = word;
    }

    /// As it is written in headers and documents.
    public String word() {
        return word;
    }

    /// The ACL of a bucket that is written so.
    ///
    /// @throws EngineException with [Problem.InvalidArgument], which names the header
    public static CannedAcl ofBucket(String word) throws EngineException {
        return of("x-oss-acl", word).checkedForBucket();
    }

    /// The ACL of an object that is written so.
    ///
    /// @throws EngineException with [Problem.InvalidArgument], which names the header
    public static CannedAcl ofObject(String word) throws EngineException {
        return of("x-oss-object-acl", word);
    }

    private static CannedAcl of(String header, String word) throws EngineException {
        for (CannedAcl acl : values()) {
            if (acl.word.equals(word)) {
                return acl;
            }
        }
        throw new EngineException(new Problem.InvalidArgument(header, word));
    }

    /// This one, unless no bucket can have it.
    ///
    /// @throws EngineException with [Problem.InvalidArgument]
    public CannedAcl checkedForBucket() throws EngineException {
        if (this == DEFAULT) {
            throw new EngineException(new Problem.InvalidArgument("x-oss-acl", word));
        }
        return this;
    }
}
