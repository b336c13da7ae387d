import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawn } from '../testing/drawn.ts';
import { addressKind, addressNumber, addressRange, isIn } from './ip-rules.ts';

const words = (text: string) => text.trim().split(/\s+/);

it.each(['8.8.8.8', '172.15.255.255', '172.32.0.0', '100.128.0.1', '::ffff:8.8.8.8', '2606:4700::1111'])(
  '%s leads to everybody',
  (address) => expect(addressKind(address)).toBe('public'),
);

it.each(
  words(`
    127.0.0.1 127.255.255.255 10.0.0.1 172.16.0.1 172.31.255.255 192.168.1.1 100.64.0.1 ::1
    0:0:0:0:0:0:0:1 ::ffff:127.0.0.1 ::FFFF:7f00:1 ::ffff:10.1.2.3 fc00::1 fd12:3456::1
  `),
)('%s is inside', (address) => expect(addressKind(address)).toBe('internal'));

it.each(
  words(`
    0.0.0.0 169.254.169.254 ::ffff:169.254.169.254 224.0.0.1 255.255.255.255 192.0.2.1 :: fe80::1
    fec0::1 ff02::1 ::127.0.0.1 64:ff9b::7f00:1 2002:7f00:1:: 2001::1 2001:db8::1
  `),
)('%s is never called', (address) => expect(addressKind(address)).toBe('never'));

it.each([
  ...words(`
    localhost 1.2.3 1.2.3.4.5 256.1.1.1 0177.0.0.1 0x7f.0.0.1 2130706433 1::2::3 ::: 1:2:3:4:5:6:7
    1:2:3:4:5:6:7:8:9 1:2:3:4:5:6:7:8:: fe80::1%eth0 ::ffff:1.2.3 g::
  `),
  '',
  ' 8.8.8.8',
])('“%s” is no address, and never called', (text) => {
  expect(addressNumber(text)).toBeNull();
  expect(addressKind(text)).toBe('never');
});

const byte = fc.integer({ min: 0, max: 255 });

it('judges an address of version 4 alike however it is written', () => {
  fc.assert(
    fc.property(byte, byte, byte, byte, (a, b, c, d) => {
      const four = `${a}.${b}.${c}.${d}`;
      const hex = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
      const all = [four, `::ffff:${four}`, `::ffff:${hex}`, `0:0:0:0:0:FFFF:${hex}`, `0::ffff:${four}`];
      expect(new Set(all.map(addressNumber)).size).toBe(1);
      expect(new Set(all.map(addressKind)).size).toBe(1);
    }),
    drawn(),
  );
});

it('knows the first and the last address of a range', () => {
  const isInside = (address: string, range: string) => {
    const number = addressNumber(address);
    const read = addressRange(range);
    return number !== null && read !== null && isIn(number, read);
  };
  expect(isInside('10.20.0.0', '10.20.0.0/16')).toBe(true);
  expect(isInside('10.20.255.255', '10.20.0.0/16')).toBe(true);
  expect(isInside('10.21.0.0', '10.20.0.0/16')).toBe(false);
  expect(isInside('10.19.255.255', '10.20.0.0/16')).toBe(false);
  expect(isInside('10.1.1.1', '10.1.1.1')).toBe(true);
  expect(isInside('10.1.1.2', '10.1.1.1')).toBe(false);
  expect(isInside('fd00::1', 'fd00::/8')).toBe(true);
  expect(isInside('fe00::1', 'fd00::/8')).toBe(false);
  for (const wrong of ['10.0.0.0/33', '::/129', '10.0.0.0/', '10.0.0.0/8/8', '10.0/8', 'lan'])
    expect(addressRange(wrong), wrong).toBeNull();
});
