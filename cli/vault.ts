import process from 'node:process';
import { makeBucket } from './vault/make-bucket.ts';
import { ENGINE_USERS, startEngine } from './vault/start-engine.ts';

const RIGHTS = {
  owner: 'made the bucket, may do everything with it',
  writer: 'may deposit, and not read',
  reader: 'may read, and not deposit',
  custodian: 'may deposit and read, as those do who share a matter',
  stranger: 'has a key and no right',
} as const;

console.log('Ceph starts in memory, on this machine only. Ready in about 15 seconds.');
const { engine, stop } = await startEngine();
const { endpoint, region, bucket } = await makeBucket(engine, { bucket: 'vault' });
console.log(`
Endpoint  ${endpoint}
Region    ${region}
Bucket    ${bucket} (versioning and Object Lock are on)
Prefix    (none)`);
for (const user of ENGINE_USERS)
  console.log(`
${user}: ${RIGHTS[user]}
  Access key  ${engine.keys[user].accessKeyId}
  Secret key  ${engine.keys[user].secretAccessKey}`);
console.log('\nEnter these in Settings, Vault. Ctrl+C ends it, and all that was kept is gone.');

const end = new Promise<void>((done) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done());
});
const stillRunning = setInterval(() => undefined, 2 ** 30);
await end;
clearInterval(stillRunning);
await stop();
