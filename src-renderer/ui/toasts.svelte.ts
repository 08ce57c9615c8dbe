// Short messages at the foot of the window, some with one thing to do about them.

export interface Toast {
  readonly id: number;
  readonly message: string;
  readonly urgent: boolean;
  readonly action: { readonly label: string; run(): void } | null;
}

/** Long enough to read two lines and reach the button; errors stay until they are closed. */
const SHOWN_MS = 8000;

export class Toasts {
  list = $state.raw<readonly Toast[]>([]);
  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>();
  #nextId = 1;

  /**
   * One at a time: what was said before is out of date, and an offer to take something back is about
   * what was done last. Returns the message's id.
   */
  say(message: string, action: Toast['action'] = null): number {
    for (const { id, urgent } of this.list) if (!urgent) this.close(id);
    const id = this.#add(message, false, action);
    this.#expire(id);
    return id;
  }

  /** Stays until it is closed, and is not shown twice. Returns the message's id. */
  warn(message: string, action: Toast['action'] = null): number {
    const shown = this.list.find((toast) => toast.urgent && toast.message === message);
    return shown?.id ?? this.#add(message, true, action);
  }

  /** Does what a message offers, which is then of no more use. */
  act({ id, action }: Toast): void {
    this.close(id);
    action?.run();
  }

  close(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    this.list = this.list.filter((toast) => toast.id !== id);
  }

  /** While the reader points at a message or has the focus in it, it stays. */
  hold(id: number, isHeld: boolean): void {
    const toast = this.list.find((one) => one.id === id);
    if (!toast || toast.urgent) return;
    clearTimeout(this.#timers.get(id));
    if (!isHeld) this.#expire(id);
  }

  #expire(id: number): void {
    this.#timers.set(
      id,
      setTimeout(() => this.close(id), SHOWN_MS),
    );
  }

  #add(message: string, urgent: boolean, action: Toast['action']): number {
    const id = this.#nextId++;
    this.list = [...this.list, { id, message, urgent, action }];
    return id;
  }
}
