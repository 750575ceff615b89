import '@/components/ui/tokens.css'
import '@/components/ui/base.css'
import '@/components/ui/typeface.css'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { createHome, HomeContext } from './home'

createRoot(document.getElementById('root')!).render(
  <HomeContext value={createHome()}>
    <App />
  </HomeContext>,
)
