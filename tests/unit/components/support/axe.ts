import axe from 'axe-core'

// What needs real layout or a whole page is looked at in the browser suite.
const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } }

/** What axe finds wrong with the document, by rule and element; empty when it is clean. */
export async function axeProblems(element: Element = document.body): Promise<string[]> {
  const { violations } = await axe.run(element, { rules })
  return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html}`))
}
