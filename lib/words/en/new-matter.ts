/** The form for a new matter, in the popup and the workspace. */
export const newMatter = {
  title: 'New matter',
  name: 'Name',
  reference: 'Reference',
  referenceHint:
    'Short and unique. It begins every exhibit label and file name, for example XM-2021.',
  court: 'Court',
  courtHint: 'Optional. Times are shown in the zone of its place.',
  docket: 'Case number',
  docketHint: 'Optional. The court’s number.',
  docketAsReference:
    'The reference looks like a court’s case number. It would begin every exhibit label and file ' +
    'name. Give a short reference instead, or create again to keep it.',
  moveDocket: 'Move it to the case number',
  custodian: 'Custodian',
  custodianHint: 'The person who operates this browser and is responsible for the items.',
  organisation: 'Organisation',
  organisationHint: 'Optional',
  cancel: 'Cancel',
  create: 'Create matter',
};
