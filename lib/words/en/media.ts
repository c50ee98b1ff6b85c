/** Which pictures, sounds and videos of a post are kept as files, and why others are not. */
export const media = {
  title: 'Pictures, sound and video of the post',
  lead:
    'Fetched again after the pictures of the page were taken. A server can give ' +
    'something else at a second request: compare them with the pictures of the page.',
  address: 'Address',
  element: 'Place in the page',
  alt: 'Alternative text',
  claimed: 'Kind, as the server called it',
  file: 'File',
  noPreview: 'The browser cannot show this file.',
  counted: '{{found}} found in the post, {{kept}} kept as files.',
  foreign:
    'Not kept, because other sites hold them and the extension may not ask those; the ' +
    'settings can allow it: {{places}}',
  local: 'Not kept, because the page shows addresses in this computer’s own network: {{places}}',
  stream: 'Not kept, because a script of the page plays them piece by piece: {{places}}',
  protected: 'Not kept, because they are encrypted: {{places}}',
  refused: 'Not kept, because the server refused them: {{places}}',
  unreachable: 'Not kept, because there was no answer: {{places}}',
  empty: 'Not kept, because the answer was empty: {{places}}',
  'too-large': 'Not kept, because they are larger than the limit of a file: {{places}}',
  'other-kind': 'Not kept, because the answer was neither picture nor sound nor video: {{places}}',
  time: 'Not kept, because the files of this capture took longer than 30 seconds: {{places}}',
  ended: 'Not kept, because the capture was stopped or its page was gone: {{places}}',
  unsaved: 'Not kept, because they could not be stored: {{places}}',
  unlisted: 'Not kept, because they come after the most files that a capture keeps: {{count}}',
};
