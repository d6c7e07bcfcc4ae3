// What another generator writes: `errors.ts` imports it.

export interface Seat {
  row: string;
  number: number;
}
