import { vaultKey } from './vault-key.ts';

/** Settings: the vault, the key of its storage, and the check of its set-up. */
export const vault = {
  title: 'Vault',
  lead:
    'Copies of sealed items can go to object storage of your firm (S3) that keeps every version ' +
    'and locks it until a date. Choosing a vault here sends nothing yet.',
  leadLock:
    'What was deposited cannot be withdrawn before its date: not here, and not by deleting the ' +
    'item or the matter. Withholding an item later does not reach its copy.',
  place: 'Where copies go',
  field_endpoint: 'Address of the storage',
  fieldHint_endpoint: 'For example https://s3.eu-central-1.amazonaws.com, without the bucket',
  field_region: 'Region',
  fieldHint_region: 'For example eu-central-1; of Ceph and MinIO mostly us-east-1',
  field_bucket: 'Bucket',
  fieldHint_bucket: 'It must have been made with Object Lock.',
  field_prefix: 'Folder in the bucket',
  fieldHint_prefix: 'May be empty. For example matterproof/',
  encrypt: 'Encrypt everything before it leaves this computer',
  encryptHint:
    'With a key for each matter, which a pass phrase opens. The storage then sees sizes, times ' +
    'and ids, and no content. Without the pass phrase nobody can open the copies.',
  readable:
    'This address begins with http://. The secret key does not travel and is safe, but whoever ' +
    'is on the way can read what is deposited. Use https://.',
  changing:
    'With another address, bucket or folder, or with encryption switched on or off, each matter ' +
    'is deposited there anew from its first line, in a log of its own. What lies in the vault ' +
    'of before stays there, and colleagues must be invited to the new one.',
  lasts: 'Locked for',
  lastsHint: 'Each copy is locked from its deposit on.',
  lasts_days: 'A number of days from its deposit',
  lasts_until: 'Until a date, the same for all copies',
  field_days: 'Days',
  field_until: 'Last day of the lock (UTC)',
  mode: 'Who can lift the lock',
  mode_GOVERNANCE: 'Governance: whoever has a special right at the storage',
  mode_GOVERNANCE_why: 'An administrator can lift it, for example after a mistake.',
  mode_COMPLIANCE: 'Compliance: nobody before the date',
  mode_COMPLIANCE_why:
    'Neither the account’s owner nor an administrator can delete a copy or end its lock early. ' +
    'The storage is paid for until then.',
  complianceTitle: 'Lock copies so that nobody can delete them?',
  complianceLead:
    'What is deposited today in the bucket {{bucket}} is locked against everyone until the end ' +
    'of {{date}} (UTC). By the rules of this mode nobody can delete it or end its lock before ' +
    'that: not you, not an administrator, not this software. A court order or a request to ' +
    'erase personal data does not change that.',
  complianceDays_one: 'What is deposited later is locked for {{count}} day from its own deposit.',
  complianceDays_other:
    'What is deposited later is locked for {{count}} days from its own deposit.',
  complianceConfirm: 'Lock until {{date}}',
  permissionWhy:
    'The browser will ask whether Matterproof may reach this address and no other. It is needed ' +
    'to send copies there and to read them back.',
  use: 'Use this vault',
  kept: 'The vault is at {{url}}. Check the set-up before anything is deposited.',
  notGiven: 'The browser was not given permission to reach {{url}}. Nothing was changed.',
  permitAgain: 'Permit it again',
  anotherKey: 'Enter another key',
  tryAgain: 'Try again',
  notPermitted:
    'The browser may no longer reach {{url}}: the permission was taken back, or ended with the ' +
    'browser. Nothing is deposited or read until it is given again.',
  fault_endpointNone: 'Enter the address of the storage.',
  fault_endpointScheme: 'Enter a complete address that begins with https://.',
  fault_endpointPath:
    'Enter the address without what follows the host: the bucket has a field of its own.',
  fault_endpointBad: 'This is not an address of a storage. It has a host, and perhaps a port.',
  fault_region: 'Enter the name of the region, such as us-east-1.',
  fault_bucket:
    'Enter the name of the bucket: 3 to 63 letters of A to Z, digits, hyphens and full stops.',
  fault_prefix:
    'Use letters of A to Z, digits, hyphens and slashes, for example matterproof/2026/.',
  fault_days: 'Enter a whole number of days from 1 to 36500.',
  fault_until: 'Enter a date.',
  fault_untilPast: 'This date has passed or is today. Enter a later one.',
  ...vaultKey,
  forgetVault: 'Forget the vault',
  forgetVaultLead:
    'The address, the key and the opened keys of matters go from this browser, and the ' +
    'permission to reach the storage is given back. What was deposited stays there, locked until ' +
    'its date.',
  vaultForgotten: 'The vault was forgotten here. What was deposited stays in the storage.',
  check: 'Check of the set-up',
  checkLead:
    'Asks the storage whether it locks and keeps versions, compares clocks, and finds out what ' +
    'the key may do.',
  checkNow: 'Check the set-up',
  checking: 'The storage is being asked.',
  checkNeedsKey: 'Enter the key first.',
  policies: 'Rights for the key',
  policiesLead:
    'For whoever runs the storage: the fewest rights that a key needs. A key that writes cannot ' +
    'read what others deposited, and neither can delete anything.',
  engine: 'Storage',
  engine_aws_how: 'Make a user of its own for each key and attach the policy to it.',
  engine_minio_how: 'Make a user of its own for each key and attach the policy to it.',
  engine_ceph_how:
    'Make a user of its own for each key, neither of which owns the bucket, and put this policy ' +
    'on the bucket as its owner. Replace the names of the users by yours.',
  policy_write: 'Key that writes: write.json',
  policy_read: 'Key that reads: read.json',
  policy_both: 'Both keys: policy.json',
  policy_commands: 'Commands that put it in force',
  copy: 'Copy',
  copyOf: 'Copy: {{what}}',
  copy_done: 'Copied.',
  copy_failed: 'The browser did not permit the copy. Select the text and copy it.',
  state_good: 'In order:',
  state_bad: 'To be mended:',
  state_told: 'Note:',
  checkNotGiven:
    'The browser was not given permission to reach the storage, so that nothing was checked.',
  checkUsable: 'The vault can be used.',
  checkFaults_one: 'One thing is to be mended before anything is deposited.',
  checkFaults_other: '{{count}} things are to be mended before anything is deposited.',
  checkFound: 'What was found',
  checkWords: 'The storage’s own words: {{detail}}',
  seconds_one: '{{count}} second',
  seconds_other: '{{count}} seconds',
  minutes_one: '{{count}} minute',
  minutes_other: '{{count}} minutes',
  hours_one: '{{count}} hour',
  hours_other: '{{count}} hours',
  is_REACHED: 'The storage at {{endpoint}} answers.',
  is_UNREACHABLE: 'The storage at {{endpoint}} does not answer.',
  do_UNREACHABLE:
    'Check the address and the network, and whether the firm’s network lets this computer ' +
    'reach it.',
  is_NOT_STORAGE: 'What answers at {{endpoint}} is no S3 storage, or refused the question.',
  do_NOT_STORAGE:
    'Check the address: a console or a sign-in page of a network can answer in its place.',
  is_BUSY: 'The storage is busy and asks to come later.',
  do_BUSY: 'Check again in a few minutes.',
  is_CLOCK_CLOSE: 'The clocks of this computer and of the storage agree.',
  is_CLOCK_APART_ahead: 'This computer’s clock is {{time}} ahead of the storage’s.',
  do_CLOCK_APART_ahead: 'Set this computer’s clock: the times in records are off by as much.',
  is_CLOCK_APART_behind: 'This computer’s clock is {{time}} behind the storage’s.',
  do_CLOCK_APART_behind: 'Set this computer’s clock: the times in records are off by as much.',
  is_CLOCK_OFF_ahead:
    'This computer’s clock is {{time}} ahead of the storage’s, which accepts nothing from it.',
  do_CLOCK_OFF_ahead: 'Set this computer’s clock and check again.',
  is_CLOCK_OFF_behind:
    'This computer’s clock is {{time}} behind the storage’s, which accepts nothing from it.',
  do_CLOCK_OFF_behind: 'Set this computer’s clock and check again.',
  is_CLOCK_OFF:
    'This computer’s clock is too far from the storage’s, which accepts nothing from it.',
  do_CLOCK_OFF: 'Set this computer’s clock and check again.',
  is_KEY_KNOWN: 'The storage knows the key.',
  is_KEY_UNKNOWN:
    'The storage does not know the key, or the key has expired or its secret is wrong.',
  do_KEY_UNKNOWN: 'Enter the key again, or ask whoever runs the storage for a new one.',
  is_BUCKET_THERE: 'The bucket {{bucket}} is there.',
  is_NO_BUCKET: 'There is no bucket {{bucket}}.',
  do_NO_BUCKET: 'Check its name and region, or have it made with Object Lock.',
  is_VERSIONING_ON: 'The bucket keeps every version.',
  is_VERSIONING_OFF: 'The bucket does not keep versions, so that a copy could be overwritten.',
  do_VERSIONING_OFF: 'Have versioning switched on, or use a bucket that was made with Object Lock.',
  is_VERSIONING_UNKNOWN: 'Whether the bucket keeps versions is not known: the key may not ask.',
  do_VERSIONING_UNKNOWN: 'Give the key the rights below, or ask whoever runs the storage.',
  is_LOCK_ON: 'The bucket has Object Lock.',
  is_LOCK_OFF: 'The bucket has no Object Lock, so that copies could be deleted at any time.',
  do_LOCK_OFF:
    'Have a bucket made with Object Lock. Most storage cannot add it to one that is there.',
  is_LOCK_UNKNOWN: 'Whether the bucket has Object Lock is not known: the key may not ask.',
  do_LOCK_UNKNOWN: 'Give the key the rights below, or ask whoever runs the storage.',
  is_LOCK_DEFAULT_days: 'The bucket locks what is put there by itself: {{mode}}, {{days}} days.',
  do_LOCK_DEFAULT_days:
    'What is put there without a lock of its own is locked so long, such as the file of this ' +
    'check.',
  is_LOCK_DEFAULT_years: 'The bucket locks what is put there by itself: {{mode}}, {{years}} years.',
  do_LOCK_DEFAULT_years:
    'What is put there without a lock of its own is locked so long, such as the file of this ' +
    'check.',
  is_MAY_WRITE: 'The key may deposit. The check left a small file there: {{key}}',
  is_MAY_NOT_WRITE: 'The key may not deposit.',
  do_MAY_NOT_WRITE: 'Give the key the rights of a key that writes, below.',
  is_PROBE_LOCKED: 'What was put there is locked, until {{until}}.',
  is_PROBE_NOT_LOCKED: 'What was put there is not locked as was asked.',
  do_PROBE_NOT_LOCKED:
    'Have Object Lock switched on, and give the key the right s3:PutObjectRetention.',
  is_PROBE_DAMAGED: 'What the storage kept is not what was sent.',
  do_PROBE_DAMAGED: 'Do not use this storage until whoever runs it has found out why.',
  is_MAY_READ: 'The key may read what is there.',
  is_MAY_NOT_READ: 'The key may not read: it is a key that writes.',
  do_MAY_NOT_READ:
    'That is enough to deposit. To work on a matter with others, a right to read is needed.',
  is_READ_UNTRIED: 'Whether the key may read is not known: nothing is there yet.',
  do_READ_UNTRIED: 'Check again after the first deposit.',
  is_MAY_LIST: 'The key may list what is there.',
  is_MAY_NOT_LIST: 'The key may not list what is there.',
  do_MAY_NOT_LIST: 'Give it the right s3:ListBucketVersions, by which deposits are read back.',
  is_MAY_NOT_DELETE: 'The key may not delete.',
  is_MAY_DELETE: 'The key may delete what is not locked, or no longer.',
  do_MAY_DELETE:
    'Take the right s3:DeleteObjectVersion from it: a key on many laptops should delete ' +
    'nothing.',
  is_MAY_NOT_BYPASS: 'The key may not lift a lock.',
  is_MAY_BYPASS: 'The key may lift locks in governance mode and delete what they protect.',
  do_MAY_BYPASS: 'Take the right s3:BypassGovernanceRetention from it.',
  is_MAY_NOT_CONFIGURE: 'The key may not alter the bucket.',
  is_MAY_CONFIGURE: 'The key may alter the bucket, such as whether it keeps versions.',
  do_MAY_CONFIGURE: 'Use a key that does not own the bucket, with the rights below and no others.',
  is_UNANSWERED: 'The storage did not answer a question as expected ({{question}}).',
  do_UNANSWERED: 'Ask whoever runs the storage, and show them its own words.',
};
