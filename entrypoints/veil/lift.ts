const world = globalThis as { __porchlightVeil?: (() => void) | undefined }

/** Remembers how to lift the veil that lies over this page. */
export const rememberVeil = (lift: () => void) => {
  world.__porchlightVeil = lift
}

/** Lets this page be seen again; the overlay does so once it covers the page itself. Nothing without a veil. */
export const liftVeil = () => {
  world.__porchlightVeil?.()
  world.__porchlightVeil = undefined
}
