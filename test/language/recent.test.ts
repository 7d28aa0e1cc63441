import { expect, test } from 'vitest';
import { createRecent } from '../../src/language/recent.ts';

test('keeps what is asked for and forgets the rest', () => {
  const recent = createRecent<number, string>(10);
  recent.set(0, 'asked');
  recent.set(-1, 'left');
  for (let i = 1; i < 100; i++) {
    recent.set(i, String(i));
    expect(recent.get(0)).toBe('asked');
    expect(recent.get(i)).toBe(String(i));
  }
  expect(recent.get(-1)).toBeUndefined();
  expect(Array.from({ length: 100 }, (_, i) => recent.get(i)).filter(Boolean).length).toBeLessThanOrEqual(20);
});
