import type { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { failure } from '../../contract/case.ts';

type Schema = z.ZodType;

/** The responses of a route that answers with one kind of JSON. */
export const answers = (schema: Schema, description: string) => ({
  200: { description, content: { 'application/json': { schema } } },
  400: { description: 'The question makes no sense.', content: { 'application/json': { schema: failure } } },
  404: { description: 'There is no such thing in the case.', content: { 'application/json': { schema: failure } } },
});

/** `value` as the answer. The tests hold every answer against its schema; at run time nothing is checked twice. */
export const answer = (c: Context, value: object): never => c.json(value) as never;

/** That there is no such thing. */
export const missing = (c: Context, why: string): never =>
  c.json({ code: 'not-found', why, remedy: 'It may have been read anew: look for it in the list.' }, 404) as never;
