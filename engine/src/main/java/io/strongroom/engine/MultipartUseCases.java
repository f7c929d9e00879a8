package io.strongroom.engine;

import io.strongroom.engine.usecase.object.AbortMultipartUpload;
import io.strongroom.engine.usecase.object.CompleteMultipartUpload;
import io.strongroom.engine.usecase.object.InitiateMultipartUpload;
import io.strongroom.engine.usecase.object.ListMultipartUploads;
import io.strongroom.engine.usecase.object.ListParts;
import io.strongroom.engine.usecase.object.UploadPart;
import io.strongroom.engine.usecase.object.UploadPartCopy;

/// What can be asked for about multipart uploads.
public record MultipartUseCases(
        InitiateMultipartUpload initiate,
        UploadPart uploadPart,
        UploadPartCopy uploadPartCopy,
        CompleteMultipartUpload complete,
        AbortMultipartUpload abort,
        ListParts listParts,
        ListMultipartUploads list) {}
