import { Circuit } from './circuit.js';

const failing = (times: number): Circuit => {
  const circuit = new Circuit();
  for (let i = 0; i < times; i++) circuit.failed(0);
  return circuit;
};

describe('the circuit', () => {
  it('opens after five failures in a row', () => {
    expect(failing(4).state).toBe('closed');
    expect(failing(5).state).toBe('open');
  });

  it('lets one probe through at a time while it is open', () => {
    const circuit = failing(5);
    expect(circuit.waitBeforeAsking(0)).toBe(60_000);
    expect(circuit.waitBeforeAsking(60_000)).toBe(0);
    expect(circuit.waitBeforeAsking(60_000)).toBe(60_000);
  });

  it('closes with the first answer', () => {
    const circuit = failing(9);
    circuit.answered();
    expect(circuit.state).toBe('closed');
    expect(circuit.waitBeforeAsking(0)).toBe(0);
  });

  it('leaves the feed alone as long as it asks, also after a single failure', () => {
    const circuit = new Circuit();
    circuit.failed(0, 120_000);
    expect(circuit.state).toBe('closed');
    expect(circuit.waitBeforeAsking(90_000)).toBe(30_000);
    expect(circuit.waitBeforeAsking(120_000)).toBe(0);
  });
});
