"""The GL renderer's shaders, OpenGL 3.3 core; splat.py, shading.py and capsules.py say what they compute."""

from qt_kmeans.gui.cloud.discs import HALO
from qt_kmeans.gui.cloud.shading import DIM_STRENGTH, FOG_STRENGTH, NEAREST, SEAM_REACH, SEAM_STRENGTH

POINTS_VERTEX = f"""#version 330 core
layout(location = 0) in vec3 own;      // colour
layout(location = 1) in uint label;
layout(location = 2) in vec3 place;
layout(location = 3) in float lit;
layout(location = 4) in float factor;
uniform sampler2D palette;
uniform sampler2D centers;
uniform mat4 matrix;
uniform float morph;
uniform float clustered;
uniform float diameter;                // at depth 1
uniform float by_count;                // 1: points are larger by their factors
uniform vec3 sizes;                    // the least and greatest diameter, and the step between two
uniform vec2 depths;                   // front and back of the cube
uniform vec2 view;                     // in device pixels
uniform vec3 fog;
uniform float lifted;                  // 1: what is lit stands before the rest, which is dimmed
flat out vec3 color;

void main() {{
    ivec2 texel = ivec2(int(label), 0);
    gl_Position = matrix * vec4(mix(place, texelFetch(centers, texel, 0).rgb, morph), 1.0);
    float depth = gl_Position.w;
    float nearness = clamp((depths.y - depth) / (depths.y - depths.x), 0.0, 1.0);
    color = mix(own, texelFetch(palette, texel, 0).rgb, clustered);
    if (lifted > 0.0) {{
        color = mix(color, fog, {DIM_STRENGTH} * (1.0 - lit));
        nearness = (nearness + lit) * 0.5;
        gl_Position.z = gl_Position.z * 0.5 + (0.5 - lit) * gl_Position.w;
    }}
    color = mix(color, fog, {FOG_STRENGTH} * (1.0 - nearness));
    float wanted = diameter / depth * mix(1.0, factor, by_count);
    float steps = floor((clamp(wanted, sizes.x, sizes.y) - sizes.x) / sizes.z + 0.5);
    float size = floor(sizes.x + steps * sizes.z + 0.5);
    // An odd disc is centred on a pixel, an even one where four meet: all discs of a size look the same.
    vec2 pixel = (gl_Position.xy / depth * 0.5 + 0.5) * view;
    pixel = mod(size, 2.0) == 1.0 ? floor(pixel) + 0.5 : floor(pixel + 0.5);
    gl_Position.xy = (pixel / view * 2.0 - 1.0) * depth;
    gl_PointSize = size;
}}
"""

POINTS_FRAGMENT = """#version 330 core
flat in vec3 color;
out vec4 result;

void main() {
    vec2 offset = gl_PointCoord * 2.0 - 1.0;
    if (dot(offset, offset) > 1.0) discard;
    result = vec4(color, 1.0);
}
"""

WHOLE_VERTEX = """#version 330 core
void main() {
    gl_Position = vec4(vec2(gl_VertexID & 1, gl_VertexID >> 1) * 4.0 - 1.0, 0.0, 1.0);
}
"""

BACKGROUND_FRAGMENT = """#version 330 core
uniform vec3 top;
uniform vec3 bottom;
uniform float height;
out vec4 result;

void main() {
    result = vec4(mix(bottom, top, gl_FragCoord.y / height), 1.0);
}
"""

SEAMS_FRAGMENT = f"""#version 330 core
uniform sampler2D colors;
uniform sampler2D zbuffer;
uniform vec2 projection;               // third row of the projection matrix
uniform vec2 depths;
uniform int radius;
uniform float lifted;
out vec4 result;

float nearness(ivec2 pixel) {{
    float z = texelFetch(zbuffer, pixel, 0).r;
    if (z == 1.0) return 0.0;
    float lit = z < 0.5 ? 1.0 : 0.0;
    if (lifted > 0.0) z = 2.0 * z - 1.0 + lit;
    float depth = projection.y / (2.0 * z - 1.0 + projection.x);
    float nearness = clamp((depths.y - depth) / (depths.y - depths.x), 0.0, 1.0);
    return lifted > 0.0 ? (nearness + lit) * 0.5 : nearness;
}}

void main() {{
    ivec2 pixel = ivec2(gl_FragCoord.xy);
    ivec2 last = textureSize(zbuffer, 0) - 1;
    vec4 color = texelFetch(colors, pixel, 0);
    if (color.a == 0.0) discard;
    float here = nearness(pixel);
    float total = 0.0;
    for (int dy = -1; dy <= 1; dy++)
        for (int dx = -1; dx <= 1; dx++) {{
            float step = nearness(clamp(pixel + radius * ivec2(dx, dy), ivec2(0), last)) - here;
            total += clamp(step / {SEAM_REACH / NEAREST}, 0.0, 1.0);
        }}
    result = vec4(color.rgb * (1.0 - {SEAM_STRENGTH} * total / 8.0), 1.0);
    gl_FragDepth = texelFetch(zbuffer, pixel, 0).r;
}}
"""

CAPSULE_VERTEX = f"""#version 330 core
#define HALO {HALO}
layout(location = 0) in vec2 a;
layout(location = 1) in vec2 b;
layout(location = 2) in vec4 color;
layout(location = 3) in float radius;
layout(location = 4) in float rim;
layout(location = 5) in float depth;   // 0: not in space
layout(location = 6) in float lit;
uniform vec2 size;                     // of the view in logical pixels
uniform vec2 projection;
uniform float ratio;                   // device pixels per logical pixel
uniform float lifted;
out vec2 place;
flat out vec2 start;
flat out vec2 along;
flat out vec4 body;
flat out vec2 reach;

void main() {{
    vec2 way = b - a;
    vec2 forward = dot(way, way) > 0.0 ? normalize(way) : vec2(1.0, 0.0);
    vec2 side = vec2(-forward.y, forward.x);
    float room = radius + HALO * rim + 1.0 / ratio;
    place = ((gl_VertexID & 1) == 0 ? a - forward * room : b + forward * room)
        + side * (gl_VertexID < 2 ? -room : room);
    start = a;
    along = way;
    body = color;
    reach = vec2(radius, rim);
    float z = depth > 0.0 ? projection.y / depth - projection.x : 0.0;
    if (lifted > 0.0) z = z * 0.5 + 0.5 - lit;
    gl_Position = vec4(place.x / size.x * 2.0 - 1.0, 1.0 - place.y / size.y * 2.0, z, 1.0);
}}
"""

CAPSULE_FRAGMENT = f"""#version 330 core
#define HALO {HALO}
in vec2 place;
flat in vec2 start;
flat in vec2 along;
flat in vec4 body;
flat in vec2 reach;                    // radius and width of the rim
uniform float ratio;
uniform float opacity;
uniform vec4 ring;
uniform vec4 halo;
out vec4 result;                       // premultiplied

float covered(float radius, float distance) {{
    return clamp((radius - distance) * ratio + 0.5, 0.0, 1.0);
}}

vec4 over(vec4 upper, vec4 lower) {{
    return upper + lower * (1.0 - upper.a);
}}

void main() {{
    float square = dot(along, along);
    float share = square > 0.0 ? clamp(dot(place - start, along) / square, 0.0, 1.0) : 0.0;
    float distance = length(place - start - along * share);
    result = vec4(body.rgb, 1.0) * body.a * covered(reach.x, distance);
    if (square > 0.0) {{                 // a line ends straight
        float length = sqrt(square), at = dot(place - start, along) / length;
        result *= clamp(min(at, length - at) * ratio + 0.5, 0.0, 1.0);
    }}
    if (reach.y > 0.0) {{
        result = over(result, ring * vec4(ring.aaa, 1.0) * covered(reach.x + reach.y, distance));
        result = over(result, halo * vec4(halo.aaa, 1.0) * covered(reach.x + HALO * reach.y, distance));
    }}
    result *= opacity;
}}
"""
