// Runs ali-oss, as it is, against the endpoint of a store: node clients.mjs PORT BUCKET
// The access key comes by the environment (OSS_KEY, OSS_SECRET), so that no process list shows it.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import OSS from 'ali-oss';

const [port, bucket] = process.argv.slice(2);
const KEY = '会议/a+b %😀.txt';
const content = Buffer.from('minutes '.repeat(10_000));

function client(authorizationV4, secret = process.env.OSS_SECRET, host = '127.0.0.1') {
  return new OSS({
    endpoint: `http://${host}:${port}`,
    region: 'oss-cn-hangzhou',
    accessKeyId: process.env.OSS_KEY,
    accessKeySecret: secret,
    bucket,
    authorizationV4,
    retryMax: 0,
  });
}

async function objects(oss) {
  await oss.put(KEY, content, { meta: { author: 'li' }, mime: 'text/plain' });
  assert.deepEqual((await oss.get(KEY)).content, content);
  const part = await oss.get(KEY, { headers: { Range: 'bytes=3-10' } });
  assert.deepEqual(part.content, content.subarray(3, 11));
  const head = await oss.head(KEY);
  assert.equal(head.meta.author, 'li');
  assert.equal(head.res.headers['content-type'], 'text/plain');
  const found = await oss.listV2({ prefix: '会议/', 'max-keys': 10 });
  assert.deepEqual(found.objects.map((one) => one.name), [KEY]);
  const grouped = await oss.list({ delimiter: '/', 'max-keys': 10 });
  assert.ok(grouped.prefixes.includes('会议/'));
}

async function encryption(oss) {
  await oss.put('kms', content, { headers: { 'x-oss-server-side-encryption': 'KMS' } });
  const kms = (await oss.head('kms')).res.headers;
  assert.equal(kms['x-oss-server-side-encryption'], 'KMS');
  assert.ok(kms['x-oss-server-side-encryption-key-id']);
  assert.deepEqual((await oss.get('kms')).content, content);
  await oss.putBucketEncryption(bucket, { SSEAlgorithm: 'AES256' });
  assert.equal((await oss.getBucketEncryption(bucket)).encryption.SSEAlgorithm, 'AES256');
  await oss.copy('copy', KEY);
  assert.equal((await oss.head('copy')).res.headers['x-oss-server-side-encryption'], 'AES256');
  assert.deepEqual((await oss.get('copy')).content, content);
  await oss.deleteBucketEncryption(bucket);
}

async function multipart(oss) {
  const folder = mkdtempSync(join(tmpdir(), 'parts-'));
  try {
    const large = Buffer.alloc(350_000, 'part ');
    writeFileSync(join(folder, 'large'), large);
    await oss.multipartUpload('large', join(folder, 'large'), { partSize: 120_000, parallel: 2 });
    assert.deepEqual((await oss.get('large')).content, large);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function presigned(oss, authorizationV4) {
  const url = authorizationV4
    ? await oss.signatureUrlV4('GET', 60, undefined, KEY)
    : client(false, process.env.OSS_SECRET, 'localhost').signatureUrl(KEY, { expires: 60 });
  // The library signs no address of numbers in the older way, and names the bucket in front of the host, which no
  // resolver knows. Neither is part of what is signed.
  const { pathname, search } = new URL(url);
  const path = pathname.startsWith(`/${bucket}/`) ? pathname : `/${bucket}${pathname}`;
  const answer = await fetch(`http://127.0.0.1:${port}${path}${search}`);
  assert.equal(answer.status, 200);
  assert.deepEqual(Buffer.from(await answer.arrayBuffer()), content);
}

async function refusals(oss, authorizationV4) {
  await assert.rejects(oss.get('missing'), { code: 'NoSuchKey', status: 404 });
  await assert.rejects(client(authorizationV4, 'other').get(KEY), { code: 'SignatureDoesNotMatch', status: 403 });
  const wrong = { headers: { 'x-oss-server-side-encryption': 'DES' } };
  await assert.rejects(oss.put('k', content, wrong), { code: 'InvalidEncryptionAlgorithmError', status: 400 });
}

for (const authorizationV4 of [false, true]) {
  const oss = client(authorizationV4);
  for (const check of [objects, encryption, multipart, presigned, refusals]) {
    await check(oss, authorizationV4);
    console.log(`${authorizationV4 ? 'V4' : 'V1'} ${check.name}: done`);
  }
}
