"""How a file becomes a picture, behind `core.source`.

`input_files` opens regular files and nothing else. `file_types` names what we do not open. `decoding` keeps
Pillow on a leash: an allow-list, a size limit before the first pixel, no warnings. `header_facts` and
`color_facts` find out what must be converted, and say so. `pixels` converts strip by strip. `refusals` puts
failures into words.
`results` holds what comes out.
`pipeline` is the order in which all this happens, and the only place that catches everything.
"""
