import type { PostKind } from '../item.ts';

const OF_ALERT = {
  post: 'alert',
  render: 'alert-render',
  'post-text': 'alert-text',
  'post-recognised': 'alert-recognised',
} as const;

type OfPost = keyof typeof OF_ALERT;
type RoleName<Role> = Role | (typeof OF_ALERT)[Extract<Role, OfPost>];

/** What the words for a file are chosen by: its role, but an alert is not called a post. */
export const roleName = <Role extends string>(
  role: Role,
  kind: PostKind | undefined,
): RoleName<Role> =>
  kind === 'alert' && role in OF_ALERT ? OF_ALERT[role as Extract<Role, OfPost>] : role;
