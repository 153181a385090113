import { describe, expect, it } from 'vitest';
import { createCircuit } from './circuit.ts';

describe('the circuit to the database', () => {
  it('opens after failures in a row, lets one ask in each pause, and closes with the first answer', () => {
    let now = 0;
    const circuit = createCircuit({ failures: 3, pauseMs: 2_000 }, () => now);
    const asks = (times: number) => Array.from({ length: times }, () => circuit.mayAsk());
    circuit.failed();
    circuit.failed();
    circuit.answered();
    circuit.failed();
    circuit.failed();
    expect(asks(3)).toEqual([true, true, true]);
    circuit.failed();
    expect(asks(2)).toEqual([false, false]);
    now = 2_000;
    expect(asks(3)).toEqual([true, false, false]);
    circuit.failed();
    now = 3_999;
    expect(asks(1)).toEqual([false]);
    now = 4_000;
    expect(asks(1)).toEqual([true]);
    circuit.answered();
    expect(asks(3)).toEqual([true, true, true]);
  });
});
