package io.strongroom.engine;

import io.strongroom.engine.usecase.object.AppendObject;
import io.strongroom.engine.usecase.object.CopyObject;
import io.strongroom.engine.usecase.object.CountObjects;
import io.strongroom.engine.usecase.object.DeleteObject;
import io.strongroom.engine.usecase.object.DeleteObjectTagging;
import io.strongroom.engine.usecase.object.DeleteObjects;
import io.strongroom.engine.usecase.object.GetObject;
import io.strongroom.engine.usecase.object.GetObjectAcl;
import io.strongroom.engine.usecase.object.GetObjectTagging;
import io.strongroom.engine.usecase.object.HeadObject;
import io.strongroom.engine.usecase.object.ListObjectVersions;
import io.strongroom.engine.usecase.object.ListObjects;
import io.strongroom.engine.usecase.object.PreviewEncryption;
import io.strongroom.engine.usecase.object.PutObject;
import io.strongroom.engine.usecase.object.PutObjectAcl;
import io.strongroom.engine.usecase.object.PutObjectTagging;
import io.strongroom.engine.usecase.object.SearchObjects;

/// What can be asked for about objects.
public record ObjectUseCases(
        PutObject put,
        GetObject get,
        HeadObject head,
        CopyObject copy,
        AppendObject append,
        DeleteObject delete,
        DeleteObjects deleteAll,
        ListObjects list,
        ListObjectVersions versions,
        SearchObjects search,
        CountObjects count,
        PutObjectAcl putAcl,
        GetObjectAcl getAcl,
        PutObjectTagging putTags,
        GetObjectTagging getTags,
        DeleteObjectTagging deleteTags,
        PreviewEncryption preview) {}
