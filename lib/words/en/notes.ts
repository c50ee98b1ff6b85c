/** What a verification has to say that is no fault, a sentence for each note code. */
export const notes = {
  REPACKED:
    'This package was packed again or unpacked after its export ({{ways}}); its files were ' +
    'checked all the same, but if the zip itself matters, ask for the original file.',
  DECRYPTED:
    'The zip is encrypted with a pass phrase, which opened it. How the zip is built was ' +
    'checked, and its files as they were decrypted.',
  LITTER:
    'Finder or Windows Explorer added files of their own while the package was handled; they are ' +
    'no part of the evidence and were not checked.',
  NOT_IN_FORMAT: 'These files are not part of the format. Nothing was checked but their digests.',
  MEMBER_UNKNOWN: 'These records state more than this version knows. What it is was not checked.',
  REPORT_NOT_COMPARED:
    'These files were not compared with what the software makes, because the build that made ' +
    'them is not at hand: rely on the records, not on index.html, and take a verifier and its ' +
    'commands from another source.',
  SCRIPTS_NOT_CHECKED:
    'These scripts were not checked, because the version that made them is not known here. Do ' +
    'not run them: they could do anything on your computer.',
  LINES_SEALED: 'Lines of the custody log stay back, so something cannot be checked against them.',
  CHAIN_ELSEWHERE:
    'Items were received from another matter: the log of that matter shows how they were captured.',
  CHAINS_DIFFER:
    'Custodians of this matter set different values of the same label or entry, and none has ' +
    'decided. The value that was set last is shown. The logs in data/chains have the others.',
  POST_TEXT_DIFFERS:
    'The text of a post in a record is not word for word in the captured text. Read both.',
  RECORD_REDACTED:
    'The sealed record of these items stays back because it states redacted words. They were ' +
    'checked by its digest alone; what the redacted record in its place says is not sealed.',
  FILING_NOT_COMPARED:
    'These documents were made from the records for filing. Their digests were checked, and that ' +
    'they name their sources; what they say was not compared with the records.',
  TRANSCRIPTS:
    'The words of some statements were typed by a person from a picture, a video or a sound. It ' +
    'was checked that their place lies in the file they name; the words were not held against ' +
    'any text: look at the picture, or listen.',
  DEPOSITED:
    'These receipts are the word of a storage that copies were deposited with: it answered that ' +
    'it had these files, so that they were made not later than it says. They were compared with ' +
    'the records and the custody log; the storage was not asked again. HOW-TO-VERIFY.txt says ' +
    'how to ask it.',
  RECEIPTS_NOT_HERE:
    'The logs of other custodians say that these items were deposited in a vault. The receipts ' +
    'that they name had not reached whoever made the package, so that they are not in it: ask ' +
    'those custodians for them.',
  PAGES_NOT_COMPARED:
    'These copies of captured documents, which show the kept media, were too large together to ' +
    'be read. Their digests were checked; what they show was not compared with the documents.',
  NAMED_OTHERWISE: 'A record or the certificate names another person than the custody log does.',
};
