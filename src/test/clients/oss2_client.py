"""Runs oss2, as it is, against the endpoint of a store: oss2_client.py PORT BUCKET, the key in the environment."""
import os
import sys

import oss2

port, name = sys.argv[1:3]
key, content = "会议/a+b %.txt", b"minutes " * 10_000
for kind in (oss2.Auth, oss2.AuthV4):
    auth = kind(os.environ["OSS_KEY"], os.environ["OSS_SECRET"])
    bucket = oss2.Bucket(auth, f"http://127.0.0.1:{port}", name, region="cn-hangzhou")
    bucket.put_object(key, content, headers={"x-oss-server-side-encryption": "KMS"})
    assert bucket.get_object(key).read() == content
    assert bucket.head_object(key).headers["x-oss-server-side-encryption"] == "KMS"
    assert [one.key for one in oss2.ObjectIteratorV2(bucket, prefix="会议/")] == [key]
print("oss2: done")
