package org.lafc.geo.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.lafc.geo.boundary.BoundaryTexts.boundaries;
import static org.lafc.geo.boundary.BoundaryTexts.collection;
import static org.lafc.geo.boundary.BoundaryTexts.gridCollection;
import static org.lafc.geo.boundary.BoundaryTexts.polygon;
import static org.lafc.geo.boundary.BoundaryTexts.ring;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;
import org.lafc.geo.boundary.Outline.Corner;

class OutlineTest {

    @Test
    void holesAreRingsOfTheirOwnAndNoCornerIsRepeated() {
        BoundarySet square = boundaries(
                collection(polygon("\"name\":\"Square\"", ring(-4, 52, -3, 53), ring(-3.6, 52.4, -3.4, 52.6))));
        ImmutableList<ImmutableList<Corner>> rings =
                square.outline(square.areas().get(0)).rings();

        assertThat(rings)
                .hasSize(2)
                .allSatisfy(ring -> assertThat(ring).hasSize(4).doesNotHaveDuplicates());
        // Metres per degree at 52.5 N on WGS 84 by the usual cosine series, worked out in Python.
        assertThat(width(rings.get(0))).isCloseTo(67_910.2, within(1.0));
        assertThat(height(rings.get(0))).isCloseTo(111_276.8, within(1.0));
    }

    @Test
    void areasOfOneKindShareTheirPlane() {
        BoundarySet two = boundaries(gridCollection(
                polygon("\"name\":\"East\"", ring(410_000, 200_000, 420_000, 230_000)),
                polygon("\"name\":\"West\"", ring(400_000, 200_000, 410_000, 210_000))));
        ImmutableList<Corner> east = two.outline(two.areas().get(0)).rings().get(0);
        ImmutableList<Corner> west = two.outline(two.areas().get(1)).rings().get(0);

        assertThat(east).contains(west.get(1));
        // The scale of the British National Grid is near 1 there.
        assertThat(height(east)).isCloseTo(30_000, within(15.0));
    }

    @Test
    void anAreaOfAnotherSetIsRefused() {
        BoundarySet square = boundaries(collection(polygon("\"name\":\"Square\"", ring(-4, 52, -3, 53))));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> BoundarySet.EMPTY.outline(square.areas().get(0)))
                .withMessage("area must be one of the 0 of the boundaries, but was 'Square'");
    }

    private static double width(ImmutableList<Corner> ring) {
        return ring.stream().mapToDouble(Corner::eastMetres).max().orElseThrow()
                - ring.stream().mapToDouble(Corner::eastMetres).min().orElseThrow();
    }

    private static double height(ImmutableList<Corner> ring) {
        return ring.stream().mapToDouble(Corner::northMetres).max().orElseThrow()
                - ring.stream().mapToDouble(Corner::northMetres).min().orElseThrow();
    }
}
