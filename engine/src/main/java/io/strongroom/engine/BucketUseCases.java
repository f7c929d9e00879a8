package io.strongroom.engine;

import io.strongroom.engine.usecase.bucket.CreateBucket;
import io.strongroom.engine.usecase.bucket.DeleteBucket;
import io.strongroom.engine.usecase.bucket.DeleteBucketEncryption;
import io.strongroom.engine.usecase.bucket.DeleteBucketMirror;
import io.strongroom.engine.usecase.bucket.GetBucketAcl;
import io.strongroom.engine.usecase.bucket.GetBucketEncryption;
import io.strongroom.engine.usecase.bucket.GetBucketInfo;
import io.strongroom.engine.usecase.bucket.GetBucketLocation;
import io.strongroom.engine.usecase.bucket.GetBucketMirror;
import io.strongroom.engine.usecase.bucket.GetBucketMirrorRules;
import io.strongroom.engine.usecase.bucket.GetBucketStat;
import io.strongroom.engine.usecase.bucket.GetBucketVersioning;
import io.strongroom.engine.usecase.bucket.ListBuckets;
import io.strongroom.engine.usecase.bucket.PutBucketAcl;
import io.strongroom.engine.usecase.bucket.PutBucketEncryption;
import io.strongroom.engine.usecase.bucket.PutBucketMirror;
import io.strongroom.engine.usecase.bucket.PutBucketMirrorRules;
import io.strongroom.engine.usecase.bucket.PutBucketVersioning;
import io.strongroom.engine.usecase.bucket.ReadUsage;

/// What can be asked for about buckets.
public record BucketUseCases(
        CreateBucket create,
        DeleteBucket delete,
        ListBuckets list,
        GetBucketInfo info,
        GetBucketStat stat,
        GetBucketLocation location,
        PutBucketEncryption putEncryption,
        GetBucketEncryption getEncryption,
        DeleteBucketEncryption deleteEncryption,
        PutBucketMirror putMirror,
        GetBucketMirror getMirror,
        DeleteBucketMirror deleteMirror,
        PutBucketMirrorRules putMirrorRules,
        GetBucketMirrorRules getMirrorRules,
        PutBucketVersioning putVersioning,
        GetBucketVersioning getVersioning,
        PutBucketAcl putAcl,
        GetBucketAcl getAcl,
        ReadUsage usage) {}
