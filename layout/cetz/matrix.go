package cetz

import "math"

// matrix is an affine map of space: the upper three rows of a 4 × 4 matrix, whose last row is always 0 0 0 1.
type matrix [3][4]float64

func identity() matrix { return matrix{{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}} }

// projection is how a canvas shows space in the plane before anything transforms it: z goes to the lower left, at half
// its length along both axes.
func projection() matrix { return matrix{{1, 0, -0.5, 0}, {0, 1, -0.5, 0}, {0, 0, 0, 0}} }

func translation(by vec) matrix {
	return matrix{{1, 0, 0, by.x}, {0, 1, 0, by.y}, {0, 0, 1, by.z}}
}

func scaling(by vec) matrix { return matrix{{by.x, 0, 0, 0}, {0, by.y, 0, 0}, {0, 0, by.z, 0}} }

// rotation turns about the axes x, y and z, in this order. Seen from the tip of an axis it goes counterclockwise.
func rotation(x, y, z float64) matrix {
	sx, cx := math.Sincos(x)
	sy, cy := math.Sincos(y)
	sz, cz := math.Sincos(z)
	return matrix{
		{cy * cz, sx*sy*cz - cx*sz, cx*sy*cz + sx*sz, 0},
		{cy * sz, sx*sy*sz + cx*cz, cx*sy*sz - sx*cz, 0},
		{-sy, sx * cy, cx * cy, 0},
	}
}

// facing turns the x axis into a direction. The plane of x and y keeps to the direction up as far as it can.
func facing(dir, up vec) matrix {
	x := dir.norm()
	y := up.cross(x).norm()
	z := x.cross(y)
	return matrix{{x.x, y.x, z.x, 0}, {x.y, y.y, z.y, 0}, {x.z, y.z, z.z, 0}}
}

// shearX slants along the x axis.
func shearX(f float64) matrix { return matrix{{1, f, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}} }

// mul is the map that applies n first, then m.
func (m matrix) mul(n matrix) (p matrix) {
	for i := range m {
		for j := range 4 {
			p[i][j] = m[i][0]*n[0][j] + m[i][1]*n[1][j] + m[i][2]*n[2][j]
		}
		p[i][3] += m[i][3]
	}
	return p
}

// around applies the map with a point as its origin.
func (m matrix) around(origin vec) matrix {
	return translation(origin).mul(m).mul(translation(origin.scale(-1)))
}

// apply maps a point.
func (m matrix) apply(p vec) vec {
	row := func(r [4]float64) float64 { return r[0]*p.x + r[1]*p.y + r[2]*p.z + r[3] }
	return vec{row(m[0]), row(m[1]), row(m[2])}
}

// singular is what counts as zero where a matrix is inverted.
const singular = 1e-12

// revert is a point that m maps to q. As the projection loses one dimension there are many; of those this is the one
// whose last coordinates are zero. It is Gauss–Jordan elimination that passes over columns without a pivot.
func (m matrix) revert(q vec) vec {
	m[0][3], m[1][3], m[2][3] = q.x-m[0][3], q.y-m[1][3], q.z-m[2][3]
	var pivots []int // the columns that have one, by their rows
	for col := range 3 {
		next := len(pivots)
		row := m.pivot(next, col)
		if row < 0 {
			continue
		}
		m[next], m[row] = m[row], m[next]
		m.eliminate(next, col)
		pivots = append(pivots, col)
	}
	var p [3]float64
	for row, col := range pivots {
		p[col] = m[row][3]
	}
	return vec{p[0], p[1], p[2]}
}

// pivot is the row from the given one on that has the largest number in a column; -1 where all are zero.
func (m *matrix) pivot(from, col int) int {
	row, largest := -1, singular
	for i := from; i < len(m); i++ {
		if f := math.Abs(m[i][col]); f > largest {
			row, largest = i, f
		}
	}
	return row
}

// eliminate scales a row so that its pivot is 1 and subtracts it from the others so that theirs is 0.
func (m *matrix) eliminate(row, col int) {
	f := 1 / m[row][col]
	for j := range 4 {
		m[row][j] *= f
	}
	for i := range m {
		if i == row {
			continue
		}
		f := m[i][col]
		for j := range 4 {
			m[i][j] -= f * m[row][j]
		}
	}
}
