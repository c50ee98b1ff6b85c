// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { ImportDialog } from '../../../components/workspace/handover/import/import-dialog.tsx';
import { ProblemError } from '../../../lib/evidence/problem.ts';
import { render } from '../render.tsx';

vi.mock('../../../components/workspace/handover/import/plan-form.tsx', () => ({
  PlanForm: () => <p>What would become of each item</p>,
}));
vi.mock('../../../components/workspace/handover/import/use-import.ts', () => ({
  isBusyElsewhere: () => false,
  useImport: () => ({
    plan: { items: [], stops: [] },
    state: { step: 'failed', error: new ProblemError('STORAGE_FULL', 'No room is left') },
  }),
}));

it('why an import failed stands first in its dialog, and is brought into view', async () => {
  const shown = vi.fn();
  Element.prototype.scrollIntoView = shown;
  await render(<ImportDialog given={{ volumes: [], findings: [] }} onClose={() => {}} />);
  const [first] = document.querySelectorAll('[role=dialog] [role=alert], [role=dialog] p');
  expect(document.body.textContent).toContain('What would become of each item');
  expect(first?.getAttribute('role')).toBe('alert');
  expect(shown.mock.contexts).toContain(first);
});
