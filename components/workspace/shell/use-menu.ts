import { useEffect, useRef, useState } from 'react';

/**
 * A menu that a button opens: it closes with Escape, which returns to the button, with a press or
 * the focus elsewhere, and when the address changes.
 */
export const useMenu = () => {
  const root = useRef<HTMLElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    if (!isOpen) return;
    const close = () => setIsOpen(false);
    const leave = ({ target }: Event) => {
      if (target instanceof Node && !root.current?.contains(target)) close();
    };
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      close();
      button.current?.focus();
    };
    addEventListener('hashchange', close);
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    document.addEventListener('keydown', press);
    return () => {
      removeEventListener('hashchange', close);
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
      document.removeEventListener('keydown', press);
    };
  }, [isOpen]);
  return { isOpen, toggle: () => setIsOpen(!isOpen), root, button };
};
