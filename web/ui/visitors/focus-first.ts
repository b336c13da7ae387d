/** As a ref: the element has the focus when the page begins. */
export const focusFirst = (element: HTMLElement | null): void => element?.focus();
