/** Labels of filed lists and facts that they state, shared by the screens and the report. */
export const filingTerms = {
  filing_purpose: 'Purpose (what it is to prove)',
  filing_source: 'Source (how it was obtained)',
  filing_group: 'Group',
  filing_externalNumber: 'Numbers given by others (notary, time-stamp, deposit)',
  filing_evidenceKind: 'Kind of evidence',
  filing_formIn: 'Form in which it is filed',
  'evidenceKind_electronic-data': 'Electronic data',
  evidenceKind_documentary: 'Documentary evidence',
  'evidenceKind_audio-visual': 'Audio-visual material',
  evidenceKind_physical: 'Physical evidence',
  evidenceKind_witness: 'Witness testimony',
  'evidenceKind_party-statement': 'Statement of a party',
  evidenceKind_appraisal: 'Expert opinion',
  evidenceKind_inspection: 'Record of inspection',
  form_original: 'Original',
  form_copy: 'Copy',
};
