import type { ArtifactRole, ItemRecord } from '../../../lib/evidence/item.ts';

/** What the words for a picture are chosen by: its role, but an alert is not called a post. */
export const pictureName = <Role extends ArtifactRole>(
  role: Role,
  { post }: Pick<ItemRecord, 'post'>,
): Exclude<Role, 'post'> | 'post' | 'alert' =>
  role === 'post' ? (post?.kind === 'alert' ? 'alert' : 'post') : (role as Exclude<Role, 'post'>);
