/** Settings: backup and restoring; the space left. */
export const backup = {
  title: 'Backup',
  lead:
    'A backup holds every matter, item, file, custody log, list and watch of this browser ' +
    'profile, and some of its settings, in one zip among your downloads. Keep it on another ' +
    'disk, for the case that this computer is lost or the profile is removed.',
  key:
    'The key that signs your packages cannot be taken out of the browser, so it is not in the ' +
    'backup. Another profile makes or imports a key of its own, and chooses its time-stamp ' +
    'authority itself. What was signed before stays valid.',
  shared:
    'What other custodians of shared matters captured and logged is not in it: that lies in the ' +
    'vault. After restoring, enter the vault’s key and read those matters from the vault again; ' +
    'your labels and decisions about their items come back with your log.',
  open: 'A backup is not encrypted. Whoever has the file can read everything in it.',
  never: 'No backup was made yet.',
  last_one: 'Last backup on {{at}}, with {{count}} item.',
  last_other: 'Last backup on {{at}}, with {{count}} items.',
  now: 'Back up now',
  restore: 'Restore from a file',
  progress: 'Progress of the backup',
  written: '{{done}} of {{total}} written',
  reading: 'Reading the store…',
  saved: 'Saved with your downloads:',
  savedParts:
    'Saved with your downloads, in {{count}} parts. Keep them together: they are restored ' +
    'together.',
  altered_one:
    '{{count}} stored file no longer matches its digest, or cannot be read. The backup holds it ' +
    'as it is now, and its matter cannot be restored from this backup. Check the store.',
  altered_other:
    '{{count}} stored files no longer match their digests, or cannot be read. The backup holds ' +
    'them as they are now, and their matters cannot be restored from this backup. Check the ' +
    'store.',
  cancelled: 'Cancelled. No backup was kept.',
  reminderNever_one: 'No backup of {{count}} item.',
  reminderNever_other: 'No backup of {{count}} items.',
  reminder_one: 'Last backup {{at}}, {{count}} item since.',
  reminder_other: 'Last backup {{at}}, {{count}} items since.',
  kept: 'The browser keeps this store until you remove it.',
  notKept:
    'The browser has not guaranteed to keep this store when the disk is full. Back up often.',
  low: 'Only {{free}} free. Captures stop when there is no room: back up, then free some space.',
  restoreTitle: 'Restore from a backup',
  step_checking: 'Reading and checking the backup…',
  step_restoring: 'Restoring…',
  restoreProgress: 'Progress of the restore',
  from:
    'Backup of {{at}}, made by {{software}}. ' +
    'Every file, record and custody log in it was checked.',
  fromFaults:
    'Backup of {{at}}, made by {{software}}. Some of its contents no longer match what was sealed.',
  matter: 'Matter',
  items: 'Items',
  becomes: 'What happens to it',
  outcome_added: 'Will be added',
  outcome_continued: 'Will be updated from the backup: its custody log continues the one here',
  outcome_same: 'Is already here and identical',
  outcome_older: 'Is already here, and newer than in the backup',
  outcome_diverged:
    'Cannot be restored: it was changed separately here and in the backup. The matter here stays ' +
    'as it is.',
  outcome_damaged: 'Cannot be restored: it no longer matches what was sealed',
  outcome_entangled:
    'Cannot be restored: an item or case file entry of it belongs to another matter here, which ' +
    'cannot be restored or is newer',
  work: 'Lists and watches in the backup',
  work_list: 'List “{{name}}”: {{outcome}}',
  work_watch: 'Watch “{{name}}”: {{outcome}}',
  workOutcome_added: 'will be added. Nothing is opened until you let it go on',
  workOutcome_kept: 'is already here and stays as it is here',
  workOutcome_refused: 'cannot be restored, because its matter cannot be',
  workDone_one:
    '{{count}} list or watch was restored. It is at rest until you let it go on and permit its ' +
    'sites in this browser.',
  workDone_other:
    '{{count}} lists and watches were restored. They are at rest until you let them go on and ' +
    'permit their sites in this browser.',
  faults: 'What is wrong in the backup',
  nothing:
    'There is nothing to restore: everything that can be restored from this backup is already ' +
    'here.',
  start: 'Restore',
  done_one: '{{count}} matter was restored. Its custody log is word for word as it was.',
  done_other: '{{count}} matters were restored. Their custody logs are word for word as they were.',
  failed: '{{matter}} was not restored: {{reason}} No part of it was stored.',
  matters: 'Matters in the backup',
};
