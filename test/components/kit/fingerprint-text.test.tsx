// @vitest-environment jsdom
import { expect, it } from 'vitest';
import {
  FingerprintSentence,
  FingerprintText,
} from '../../../components/workspace/kit/facts/fingerprint-text.tsx';
import { render } from '../render.tsx';

const [FIRST, SECOND] = [Array(16).fill('A1').join(':'), Array(16).fill('0F').join(':')];
const FINGERPRINT = `${FIRST}:${SECOND}`;

it('a fingerprint stands in two rows of sixteen bytes', async () => {
  const root = await render(<FingerprintText fingerprint={FINGERPRINT} />);
  expect(root.querySelector('code')?.innerHTML).toBe(`${FIRST}:<wbr>${SECOND}`);
});

it('a sentence breaks its fingerprints between their halves, and is word for word', async () => {
  const words = `Signed by ${FINGERPRINT}, not by ${FINGERPRINT.replaceAll('A1', 'B2')}.`;
  const root = await render(
    <p>
      <FingerprintSentence words={words} />
    </p>,
  );
  expect(root.querySelector('p')?.textContent).toBe(words);
  expect([...root.querySelectorAll('wbr')].map((at) => at.nextSibling?.textContent)).toEqual([
    SECOND,
    SECOND,
  ]);
});
