/** Affected entities and the items that mention them. */
export const entities = {
  entities: 'Affected entities',
  entitiesPurpose:
    'The companies, brands, people and products that the posts affect. Enter their names in both ' +
    'scripts so that items that mention them are found.',
  addEntity: 'Add entity',
  entityType: 'Type',
  aliases: 'Other names',
  aliasesHint: 'In any script: short names, former names, nicknames that posts use',
  handles: 'Handles',
  handlesHint: 'Its own account names, such as @zhiyan',
  standing: 'Standing',
  standingHint: 'Why it may sue, for example: registered owner of the mark',
  filter: 'Filter items',
  everyEntity: 'Every entity',
  hitsOnly: 'Only items that mention one',
  hitCount_one: '{{count}} item',
  hitCount_other: '{{count}} items',
  noHits: 'No item mentions an entity under this filter.',
  inStatement_one: '{{count}} statement',
  inStatement_other: '{{count}} statements',
  named: 'named: {{names}}',
};
