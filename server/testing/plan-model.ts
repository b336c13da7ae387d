interface Row {
  state: 'to_do' | 'done' | 'failed' | 'undone';
  doneAt: number;
}

const [draftHours, approvedHours, undoHours] = [336, 1, 720];

/** What `docs/domain.md` says of the life of a plan of a few rows, as the smallest program that does it. */
export class PlanModel {
  hour = 0;
  state: 'draft' | 'approved' | 'running' | 'done' | 'cancelled' | 'undone' = 'draft';
  stopped = false;
  readonly rows: Row[];
  #approvedAt = 0;

  constructor(rows: number) {
    this.rows = Array.from({ length: rows }, () => ({ state: 'to_do', doneAt: 0 }));
  }

  get onItsWay(): boolean {
    return this.state === 'approved' || this.state === 'running';
  }
  count(state: Row['state']): number {
    return this.rows.filter((row) => row.state === state).length;
  }
  /** The place of the next row that a worker would take, beginning with one. */
  get next(): number | null {
    const place = this.rows.findIndex(({ state }) => state === 'to_do');
    return place < 0 || this.stopped || !this.onItsWay ? null : place + 1;
  }

  approve(): string {
    if (this.state !== 'draft') return this.onItsWay ? 'plan_running' : 'plan_finished';
    if (this.hour >= draftHours) return 'plan_stale';
    this.state = 'approved';
    this.#approvedAt = this.hour;
    return 'done';
  }

  discard(): string {
    if (this.state !== 'draft') return this.onItsWay ? 'plan_running' : 'plan_finished';
    this.state = 'cancelled';
    return 'done';
  }

  stop(): string {
    if (this.state === 'draft') return 'illegal_transition';
    if (!this.onItsWay) return 'plan_finished';
    this.stopped = true;
    return 'done';
  }

  resume(): string {
    if (this.state === 'draft') return 'illegal_transition';
    if (!this.onItsWay) return 'plan_finished';
    if (!this.stopped) return 'plan_running';
    this.stopped = false;
    this.#approvedAt = this.hour;
    return 'done';
  }

  retry(): string {
    if (this.state === 'draft') return 'illegal_transition';
    if (this.onItsWay) return 'plan_running';
    if (this.state !== 'done' || this.count('failed') === 0) return 'plan_finished';
    this.state = 'running';
    this.#begin('failed', 'to_do');
    return 'done';
  }

  /** A worker takes one row. */
  work(): void {
    if (this.next === null) return;
    if (this.#lapsed()) this.#lookAgain();
    else this.#end('done');
  }

  /** A worker finds that a row cannot be carried out. */
  fail(): void {
    if (this.next !== null) this.#end('failed');
  }

  sweep(): void {
    if (this.#lapsed()) this.#lookAgain();
    if (this.state === 'draft' && this.hour >= draftHours) this.state = 'cancelled';
  }

  undo(): string {
    if (this.state === 'undone' || this.state === 'cancelled') return 'plan_finished';
    if (this.state === 'draft') return 'illegal_transition';
    if (this.onItsWay && !this.stopped) return 'plan_running';
    const done = this.rows.filter(({ state }) => state === 'done');
    const young = done.filter(({ doneAt }) => this.hour < doneAt + undoHours);
    if (young.length === 0) return done.length > 0 ? 'undo_too_late' : 'nobody_selected';
    for (const row of young) row.state = 'undone';
    if (this.state === 'done' && this.count('done') === 0) this.state = 'undone';
    return 'done';
  }

  #lapsed(): boolean {
    return this.state === 'approved' && this.hour >= this.#approvedAt + approvedHours;
  }
  #lookAgain(): void {
    this.state = 'draft';
    this.stopped = false;
  }
  #begin(from: Row['state'], to: Row['state']): void {
    for (const row of this.rows) if (row.state === from) row.state = to;
  }
  #end(state: 'done' | 'failed'): void {
    const row = this.rows[(this.next ?? 0) - 1];
    if (row === undefined) return;
    [row.state, row.doneAt] = [state, this.hour];
    this.state = this.count('to_do') > 0 ? 'running' : 'done';
  }
}
