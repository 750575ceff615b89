import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true })
addFormats.default(ajv)
const isValid = ajv.compile(JSON.parse(readFileSync('docs/data-format.schema.json', 'utf8')) as object)

/** What is wrong with a file by the JSON Schema in docs, as `/people/0/name must be string`. */
export function faultsBySchema(file: unknown): string[] {
  // As it is written: a field that is undefined is not in the file.
  if (isValid(JSON.parse(JSON.stringify(file)))) return []
  return isValid.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`)
}
