/**
 * Makes a pane of GraphiQL's explorer usable without a mouse: what it only lets one click on becomes a button. Arrow up
 * and down, Home and End go from one to the other, Enter and Space press it; Tab comes by once.
 *
 * @param nameOfInput for fields that have no name, such as that of the operation's name
 * @returns takes all of it back
 */
export function reachByKeyboard(pane: HTMLElement, nameOfInput: string): () => void {
  const mend = () => {
    const buttons = clickables(pane);
    for (const button of buttons) {
      button.setAttribute('role', 'button');
      button.setAttribute('aria-pressed', String(isPressed(button)));
      button.tabIndex = -1;
    }
    const reached = buttons.find((button) => button === document.activeElement) ?? buttons[0];
    if (reached) reached.tabIndex = 0;
    for (const field of pane.querySelectorAll('input, select')) {
      if (field.getAttribute('autocomplete') === 'false') field.setAttribute('autocomplete', 'off');
      const argument = field.closest<HTMLElement>('[data-arg-name]')?.dataset.argName;
      field.setAttribute('aria-label', argument ?? nameOfInput);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = clickables(pane);
    const at = buttons.indexOf(event.target as HTMLElement);
    if (at < 0) return;
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      const button = buttons[Math.min(Math.max(next, 0), buttons.length - 1)];
      if (!button) return;
      for (const other of buttons) other.tabIndex = other === button ? 0 : -1;
      button.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      buttons[at]?.click();
    }
  };
  const observer = new MutationObserver(mend);
  observer.observe(pane, { subtree: true, childList: true });
  pane.addEventListener('keydown', onKeyDown);
  mend();
  return () => {
    observer.disconnect();
    pane.removeEventListener('keydown', onKeyDown);
  };
}

/** Of elements within each other the outermost that takes the click and holds no field to type into. */
function clickables(pane: HTMLElement): HTMLElement[] {
  const outermost = pane.querySelectorAll<HTMLElement>('[style*="cursor: pointer"]:not([style*="cursor: pointer"] *)');
  return [...outermost].flatMap((it) => {
    if (it.tagName === 'BUTTON' || it.tagName === 'OPTION') return [];
    if (!it.querySelector('input, select')) return it;
    const first = it.firstElementChild;
    return first instanceof HTMLElement && !first.querySelector('input, select') ? first : [];
  });
}

/** Open, or chosen: the explorer says it by a turned arrow and a filled circle. */
function isPressed(button: HTMLElement): boolean {
  return button.querySelector('svg[style*="rotate(90deg)"], svg[style*="fill:"]') !== null;
}
