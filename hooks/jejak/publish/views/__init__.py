"""The site's generated pages: a module and a template for each kind. Every module gives its pages by ``pages()``."""
