import type { TFunction } from 'i18next';
import { itemName, type NamedItem } from '../../kit/lists/shown-label.ts';

type Items = readonly NamedItem[];

/** The name of an item that is the only one. */
export const onlyName = ([first, ...more]: Items, t: TFunction): string | undefined =>
  first && more.length === 0 ? itemName(first, t) : undefined;

/** Names what a dialog is about: one item by its name, several by how many they are. */
export const nameItems = (items: Items, t: TFunction): string =>
  onlyName(items, t) ?? t('items.several', { count: items.length });
