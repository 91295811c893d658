/** What a repair says it does, as an imperative; every rule has these among its messages. */
export const repairMessages = {
  createAtModule: 'Create the {{noun}} once at module scope{{release}}.',
  createOnFirstUse: 'Create the {{noun}} on first use and keep it{{release}}.',
  createBeforeLoop: 'Create the {{noun}} once before the loop{{release}}.',
  connectOnFirstUse: 'Connect the {{noun}} on first use and keep it{{release}}.',
  takeFromPool: 'Take the connection from a pool, and give it back.',
  moveVariable: 'Declare `{{holder}}` at module scope.',
  keepFirst: 'Create it only where `{{holder}}` is empty.',
  keepPromise: 'Keep the promise of `{{holder}}`, which callers at the same time share.',
  askForPresence: 'Ask only for `{{test}}`.',
  removeClose: 'Leave `{{holder}}` open.',
  passOption: 'Pass `{{option}}: {{value}}`.',
} as const;

export type RepairMessage = keyof typeof repairMessages;
