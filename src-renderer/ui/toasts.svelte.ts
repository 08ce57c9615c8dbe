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
  #nextId = 1;

  say(message: string, action: Toast['action'] = null): void {
    const id = this.#add(message, false, action);
    setTimeout(() => this.close(id), SHOWN_MS);
  }

  /** Returns the message's id; one that is shown already is not shown twice. */
  warn(message: string): number {
    const shown = this.list.find((toast) => toast.message === message);
    return shown?.id ?? this.#add(message, true, null);
  }

  close(id: number): void {
    this.list = this.list.filter((toast) => toast.id !== id);
  }

  #add(message: string, urgent: boolean, action: Toast['action']): number {
    const id = this.#nextId++;
    this.list = [...this.list, { id, message, urgent, action }];
    return id;
  }
}
