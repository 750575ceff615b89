import { toJsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { fileTables } from '@/lib/data/file/file-format'
import { coolingOffFields } from '@/lib/data/parse/boundaries'
import { budgetFields, minutesOrNull, visitsOrNull } from '@/lib/data/parse/budget'
import type { Field } from '@/lib/data/parse/fields'
import { passFields } from '@/lib/data/parse/passes'
import { quietTimeFields } from '@/lib/data/parse/quiet-time'
import {
  deviceFields,
  firstRunFields,
  pauseVariantFields,
  peopleFields,
  plainSettingsFields,
  quietHoursFields,
  reminderFields,
  siteFields,
} from '@/lib/data/parse/settings'
import * as values from '@/lib/data/parse/values'
import { dataFormat, type FileTable } from '@/lib/data/schema'
import { filesIn, readText } from './files'

type Json = Record<string, unknown>

/**
 * Names of values in the document, and their JSON Schema where a check in code says more than valibot can
 * export.
 */
const called: [schema: unknown, name: string, json?: Json][] = [
  [values.instant, 'ms'],
  [values.amount, 'number ≥ 0'],
  [values.day, 'day', { type: 'string', format: 'date' }],
  [values.minuteOfDay, 'minutes'],
  [values.lengthMinutes, 'minutes, 1 to 10,080'],
  [values.text, 'text'],
  [values.filledText, 'text, not empty'],
  [values.yesNo, 'true/false'],
  [values.surface, 'surface'],
  [values.zone, 'zone or null', { type: ['string', 'null'] }],
  [values.meetingUrl, 'https address or empty', { type: 'string', pattern: '^(https://.*)?$' }],
  [values.host, 'host', { type: 'string' }],
]

const nameOf = (schema: unknown) => called.find(([one]) => one === schema)?.[1]

interface Shape {
  type: string
  wrapped?: Shape
  item?: Shape
  value?: Shape
  literal?: unknown
  options?: readonly unknown[]
  entries?: Record<string, Shape>
  pipe?: readonly (Shape & { requirement?: unknown })[]
}

/** A schema in words: `ms or null`, `list of text`, `{from, until}`. */
function words(shape: Shape): string {
  const name = nameOf(shape)
  if (name) return name
  switch (shape.type) {
    case 'nullable':
      return `${words(shape.wrapped!)} or null`
    case 'optional':
      return `${words(shape.wrapped!)}, may be missing`
    case 'picklist':
      return shape.options!.map((one) => `\`${String(one)}\``).join(' ')
    case 'literal':
      return `\`${String(shape.literal)}\``
    case 'array': {
      const limits = (shape.pipe ?? []).flatMap(({ type, requirement }) =>
        type === 'max_length'
          ? `, ${String(requirement)} at most`
          : type === 'length'
            ? `, ${String(requirement)} of them`
            : '',
      )
      return `list of ${words(shape.item!)}${limits.join('')}`
    }
    case 'record':
      return `object of ${words(shape.value!)}`
    case 'loose_object':
      return `{${Object.entries(shape.entries!)
        .map(([field, one]) =>
          field === 'kind' && one.type === 'literal' ? `kind: "${String(one.literal)}"` : field,
        )
        .join(', ')}}`
    case 'variant':
      return (shape.options as Shape[]).map((one) => words(one)).join(', ')
    case 'number': {
      const least = shape.pipe?.find(({ type }) => type === 'min_value')?.requirement
      const most = shape.pipe?.find(({ type }) => type === 'max_value')?.requirement
      return least === undefined
        ? 'number'
        : most === undefined
          ? `number ≥ ${String(least)}`
          : `${String(least)} to ${String(most)}`
    }
    case 'string':
      return 'text'
    case 'boolean':
      return 'true/false'
    default:
      return shape.type
  }
}

/** Joins the lines of a comment. */
const oneLine = (comment: string) =>
  comment
    .replace(/^\s*\*\s?/gm, '')
    .replace(/\s+/g, ' ')
    .trim()

/** The comment of a table and those of its fields, from the file that declares it. */
function commentsOf(table: FileTable): { table: string; fields: Record<string, string> } {
  const path = filesIn('lib/data/tables').find((one) => readText(one).includes(`export const ${table}:`))!
  const source = readText(path)
  const comment = String.raw`/\*\*((?:(?!\*/)[\s\S])*)\*/\n`
  const own = new RegExp(`${comment}export const ${table}:`).exec(source)
  if (!own) throw new Error(`${path} does not say what ${table} holds`)
  const fields = [...source.matchAll(new RegExp(String.raw`${comment}(?:\s*//.*\n)*\s*(\w+): field\(`, 'g'))]
  return {
    table: oneLine(own[1]!),
    fields: Object.fromEntries(fields.map(([, said, name]) => [name!, oneLine(said!)])),
  }
}

const definitionOf = (table: FileTable) => dataFormat.tables[table]!
const fieldsOf = (table: FileTable): [string, Field<unknown>][] => Object.entries(definitionOf(table).fields!)

const upkeepFields = ['id', 'stamps', 'deletedAtMs']

/** The table of fields of one kind of record, for the document. */
function fieldTable(table: FileTable): string {
  const comments = commentsOf(table)
  const { private: always = [], privateByChoice = [], synced } = definitionOf(table)
  const rows = fieldsOf(table)
    .filter(([name]) => !synced || !upkeepFields.includes(name))
    .map(([name, { schema, since }]) => {
      const said = [comments.fields[name], since && `Since version ${since}.`].filter(Boolean).join(' ')
      const type = words(schema as unknown as Shape)
      return `| \`${name}\` | ${name.endsWith('Id') ? type.replace('text', 'id') : type} | ${said} |`
    })
  const coded = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(' ')
  const locked = [
    ...(always.length > 0 ? [`Private: ${coded(always)}.`] : []),
    ...(privateByChoice.length > 0 ? [`Private by choice: ${coded(privateByChoice)}.`] : []),
  ]
  return [
    `\`${table}\`: ${comments.table}`,
    ['| field | type | meaning |', '| --- | --- | --- |', ...rows].join('\n'),
    ...(locked.length > 0 ? [locked.join(' ')] : []),
  ].join('\n\n')
}

const jsonOf = (schema: GenericSchema): Json => {
  const { $schema: _, ...json } = toJsonSchema(schema, {
    errorMode: 'ignore',
    overrideSchema: ({ valibotSchema }) => called.find(([one]) => one === valibotSchema)?.[2],
  }) as Json
  return json
}

const stamps = {
  type: 'object',
  additionalProperties: { type: 'string', pattern: '^\\d{16}-\\d{5}-[\\w-]{1,64}$' },
}

function recordSchema(table: FileTable): Json {
  const comments = commentsOf(table)
  const { synced } = definitionOf(table)
  const properties: Json = Object.fromEntries(
    fieldsOf(table).map(([name, { schema }]) => {
      const description = comments.fields[name]
      return [name, { ...jsonOf(schema), ...(description && { description }) }]
    }),
  )
  if (synced) Object.assign(properties, { stamps, deletedAtMs: jsonOf(values.instantOrNull) })
  return { type: 'object', description: comments.table, properties, required: Object.keys(properties) }
}

const list = (items: Json): Json => ({ type: 'array', items })
const object = (properties: Json, required: string[] = []): Json => ({ type: 'object', properties, required })
const orNull = (json: Json): Json => ({ anyOf: [json, { type: 'null' }] })

/** Fields that may be missing, each with its default. */
const optional = (fields: object): Json =>
  Object.fromEntries(
    Object.entries(fields as Record<string, Field<unknown>>).map(([name, { schema, fallback }]) => [
      name,
      { ...jsonOf(schema), ...(fallback !== '' && { default: fallback }) },
    ]),
  )

const week = (schema: GenericSchema) => ({ ...list(jsonOf(schema)), minItems: 7, maxItems: 7 })

const budget = object(
  {
    ...optional(budgetFields),
    minutesByWeekday: week(minutesOrNull),
    visitsByWeekday: week(visitsOrNull),
  },
  ['id', 'minutesByWeekday'],
)
const quietTime = object(optional(quietTimeFields), ['id', 'fromMinutes', 'toMinutes'])
const site = object(optional(siteFields), ['site'])

const boundarySet = object({
  ...optional(coolingOffFields),
  budgets: list(budget),
  quietTimes: list(quietTime),
  entryPause: list(jsonOf(values.filledText)),
  calm: list(jsonOf(values.filledText)),
})

const { idleSeconds, dayStartMinutes, zone, observing } = plainSettingsFields
const guarded = object({ sites: list(site), ...optional({ idleSeconds, dayStartMinutes, zone, observing }) })

/** The parts of a file besides the tables. */
const parts: Json = {
  settings: object({
    ...optional(deviceFields),
    ...optional(plainSettingsFields),
    sites: list(site),
    reminder: object(optional(reminderFields)),
    quietHours: object(optional(quietHoursFields)),
    people: object(optional(peopleFields)),
    pauseVariants: object(optional(pauseVariantFields)),
    firstRun: object(optional(firstRunFields)),
  }),
  boundaries: object({
    current: boundarySet,
    pending: orNull(
      object({ set: boundarySet, settings: orNull(guarded), from: jsonOf(values.day) }, ['set', 'from']),
    ),
  }),
  passes: list(object(optional(passFields), ['id'])),
}

/** A file as JSON Schema. Other properties are permitted. */
export function fileSchema(): Json {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A copy of everything in Porchlight',
    type: 'object',
    properties: {
      format: { const: 'porchlight' },
      version: { const: dataFormat.version },
      exportedAt: { type: 'string', format: 'date-time' },
      appVersion: { type: 'string' },
      ...parts,
      ...Object.fromEntries(
        fileTables.map((table) => [table, { type: 'array', items: recordSchema(table) }]),
      ),
    },
    required: ['format', 'version', 'exportedAt', ...fileTables],
  }
}

/** The document with each kind of record's field table inserted between its markers. */
export const withFieldTables = (document: string): string =>
  document.replace(
    /<!-- fields of (\w+) -->[\s\S]*?<!-- end -->/g,
    (_, table: FileTable) => `<!-- fields of ${table} -->\n\n${fieldTable(table)}\n\n<!-- end -->`,
  )
