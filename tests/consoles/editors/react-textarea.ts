import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';

/**
 * Fills an element with a text area that React controls: what React was not told of does not stay.
 * @returns the lines of React's own state
 */
export function reactTextarea(element: HTMLElement, attributes: Record<string, string>): { lines(): string[] } {
  let state = '';
  function Composer() {
    const [value, setValue] = useState('');
    state = value;
    return createElement('textarea', {
      ...attributes,
      value,
      onChange: (event: { currentTarget: HTMLTextAreaElement }) => setValue(event.currentTarget.value),
    });
  }
  createRoot(element).render(createElement(Composer));
  return { lines: () => (state === '' ? [] : state.split('\n')) };
}
